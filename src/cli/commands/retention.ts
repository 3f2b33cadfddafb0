/** `lefi retention`: the rule, who is due by it, and their removal from the mirror. */
import type { DuePage, DuePerson } from '../../shared/retention-views.ts';
import type { Outcome, Session } from '../session.ts';
import { lines } from '../words.ts';

/** Flagged where somebody is due: it is for a person to decide. */
export async function listDue({ call, text }: Session): Promise<Outcome> {
  const { months, removals } = await call('retention.get', {});
  const persons = months === null ? [] : await everybody({ call });
  const hindered = persons.filter(({ hindrance }) => hindrance !== null).length;
  const due = persons.length - hindered;
  const words = text.retention;
  return {
    json: { months, due, hindered, persons, removals },
    words: lines(
      words.rule(months),
      persons.map((person) => words.person(person)),
      months === null ? '' : words.due(due, hindered),
      due === 0 ? '' : words.apply(due),
    ),
    flagged: persons.length > 0,
  };
}

async function everybody({ call }: Pick<Session, 'call'>): Promise<DuePerson[]> {
  const persons: DuePerson[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: DuePage = await call('retention.list', { after, limit: 1000 });
    persons.push(...page.persons);
    after = page.next;
  }
  return persons;
}

export async function applyRetention({ call, text }: Session, count: number): Promise<Outcome> {
  const removal = await call('retention.apply', { count });
  return { json: removal, words: lines(text.retention.removed(removal), text.retention.stays) };
}

export async function setRetention({ call, text }: Session, months: number | null): Promise<Outcome> {
  const { settings } = await call('settings.set', { retentionMonths: months });
  return { json: { months: settings.retentionMonths }, words: text.retention.rule(settings.retentionMonths) };
}
