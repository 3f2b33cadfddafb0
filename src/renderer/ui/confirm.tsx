/** A question that must be answered before something that cannot be taken back. */
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';
import './confirm.css';

type ConfirmProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** The word on the button that does it. */
  readonly confirm: string;
  readonly children: ReactNode;
  readonly isReady?: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

export function Confirm({ isOpen, title, confirm, children, isReady = true, onClose, onConfirm }: ConfirmProps) {
  const t = useText();
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="dialog-frame">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="row dialog-actions">
            <Button onPress={onClose}>{t('dialog.cancel')}</Button>
            <Button
              weight="primary"
              isDisabled={!isReady}
              onPress={() => {
                onClose();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
