/** Who was opened last, masked: known to this page alone, and forgotten with it. */
import { openPerson, recentPersons } from '../../../route.ts';
import { maskNumber } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';

export function RecentPersons() {
  const t = useText();
  const recent = recentPersons();
  if (recent.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="recent-persons">
      <h2 id="recent-persons">{t('recent.title')}</h2>
      <ul className="row">
        {recent.map((personnummer) => (
          <li key={personnummer}>
            <Button onPress={() => openPerson(personnummer)}>{maskNumber(personnummer)}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
