/** The bytes of a record as text, to read and to copy. */
import { useRef, useState } from 'react';
import type { EvidenceView } from '../../../../shared/evidence-views.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useReveal } from '../reveal.tsx';
import { maskNumbers } from './shown-xml.ts';

export function EvidenceXml({ evidence }: { readonly evidence: EvidenceView }) {
  const t = useText();
  const { revealed, protectedIdentity } = useReveal();
  const { xml } = evidence;
  if (protectedIdentity && !revealed) {
    return (
      <Notice tone="bad" title={t('person.protected-title')}>
        <p>{t('evidence.protected-words')}</p>
      </Notice>
    );
  }
  if (xml === null) return <Notice tone="warn" title={t('evidence.no-text')} />;
  const shown = revealed ? xml : maskNumbers(xml);
  return <XmlText text={shown} note={t(shown === xml ? 'evidence.exact' : 'evidence.masked')} />;
}

function XmlText({ text, note }: { readonly text: string; readonly note: string }) {
  const t = useText();
  const block = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState('');
  return (
    <section className="evidence-xml" aria-label={t('evidence.xml')}>
      <div className="panel-head">
        <h3>{t('evidence.xml')}</h3>
        <div className="row">
          <span className="soft" role="status">
            {said}
          </span>
          <Button onPress={() => setSaid(t(copyText(block.current) ? 'evidence.copied' : 'evidence.selected'))}>
            {t('evidence.copy')}
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre ref={block} className="xml" tabIndex={0}>
        {text}
      </pre>
      <p className="soft">{note}</p>
    </section>
  );
}

/**
 * Selects the text, so that it can be seen what is copied, and copies it. Not by the clipboard interface: the desktop
 * window grants no permissions at all. False when it must be copied by hand.
 */
function copyText(element: HTMLElement | null): boolean {
  if (element === null) return false;
  window.getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
