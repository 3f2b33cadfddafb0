/** The bytes of a record as text, to read and to copy. */
import { useState } from 'react';
import type { EvidenceView } from '../../../../shared/evidence-views.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useReveal } from '../reveal.tsx';
import { indentXml, maskNumbers } from './shown-xml.ts';

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

type Form = 'exact' | 'indented';

function XmlText({ text, note }: { readonly text: string; readonly note: string }) {
  const t = useText();
  const [form, setForm] = useState<Form>('exact');
  const [said, setSaid] = useState('');
  const forms = (['exact', 'indented'] as const).map((value) => ({ value, text: t(`evidence.as-${value}`) }));
  return (
    <section className="evidence-xml" aria-label={t('evidence.xml')}>
      <div className="panel-head">
        <h3>{t('evidence.xml')}</h3>
        <div className="row">
          <span className="soft" role="status">
            {said}
          </span>
          <Segmented<Form> label={t('evidence.form')} value={form} options={forms} onChange={setForm} />
          <Button onPress={() => setSaid(t(copyText(text) ? 'evidence.copied' : 'evidence.not-copied'))}>
            {t('evidence.copy')}
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="xml" tabIndex={0}>
        {form === 'exact' ? text : indentXml(text)}
      </pre>
      <p className="soft">{note}</p>
    </section>
  );
}

/** Not by the clipboard interface: the desktop window grants no permissions at all. False when nothing was copied. */
function copyText(text: string): boolean {
  let isTaken = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', put, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, true);
  return isTaken;
}
