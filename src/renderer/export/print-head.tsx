/** The head of a printout: what the paper must say to be worth anything later. Not on the screen. */
import { useText } from '../text/text.ts';
import { useAbout } from './about.ts';
import type { Scope } from './scope.ts';

export function PrintHead({ at, scope }: { readonly at: string; readonly scope: Scope | null }) {
  const t = useText();
  const about = useAbout();
  return (
    <section className="print-head" aria-label={t('export.print-head')}>
      <dl>
        {about(at, scope).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
