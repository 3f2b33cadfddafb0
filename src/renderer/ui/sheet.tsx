/** A panel at the side, above the screen, that Escape closes. */
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import './sheet.css';

type SheetProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

export function Sheet({ isOpen, title, children, onClose }: SheetProps) {
  const t = useText();
  return (
    <ModalOverlay
      className="scrim sheet-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="sheet-frame">
        <Dialog className="sheet">
          <div className="panel-head">
            <Heading slot="title">{title}</Heading>
            <Button onPress={onClose}>{t('dialog.close')}</Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
