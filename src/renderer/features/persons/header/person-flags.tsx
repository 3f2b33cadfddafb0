/** What a person must look at for this person. */
import type { FlagView } from '../../../../shared/views.ts';
import { useText } from '../../../text/text.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ResolveFlag } from '../../../ui/resolve-flag.tsx';

export function PersonFlags({ flags }: { readonly flags: readonly FlagView[] }) {
  const t = useText();
  const open = flags.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <section className="stack" aria-label={t('person.flags')}>
      {open.map((flag) => (
        <Notice key={flag.id} tone="warn" title={flag.message} actions={<ResolveFlag flag={flag} />}>
          <p>
            <code>{flag.code}</code>
          </p>
        </Notice>
      ))}
    </section>
  );
}
