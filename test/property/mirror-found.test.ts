/** Lives of a mirror that random ones seldom meet, or that once ended wrong; the model says how each must end. */
import { test } from 'vitest';
import type { Step } from '../support/generators/steps.ts';
import {
  anna,
  bertil,
  certificate,
  late,
  night,
  orders,
  rebuild,
  rerun,
  silence,
  stranger,
  unnumbered,
} from '../support/lives.ts';
import { play } from '../support/play.ts';

const cutOff: Step = { is: 'damaged', persons: [silence()], how: 'cut', share: 0.01 };

const lives: Readonly<Record<string, readonly Step[]>> = {
  'what only the first run said is withdrawn by the second, and so it stays': [
    night([certificate('1')]),
    rerun(0),
    night(),
    rebuild,
  ],
  'a second run that was made after an order answers it, though its night was before': [
    night(),
    night(),
    orders(anna, '2023-06-01'),
    night(),
    rerun(0, [silence()]),
    rebuild,
  ],
  'what only the first run withdrew is back after the second': [
    night([certificate('1')]),
    night([silence()]),
    rerun(1),
    rebuild,
  ],
  'the first run of a night after its second says nothing': [
    night([certificate('1')], false),
    rerun(0, [certificate('2')]),
    late(0),
    rebuild,
  ],
  'three runs of a night, the second last': [
    night([certificate('1')], false),
    rerun(0, [certificate('2')], false),
    rerun(0, [certificate('3')]),
    late(0),
    late(0),
    rebuild,
  ],
  'a full statement that comes late withdraws nothing that newer files say, and what they do not': [
    night([certificate('1'), certificate('1', { personnummer: bertil })]),
    night([silence(), silence({ personnummer: bertil })], false),
    night([certificate('2')]),
    late(0),
    rebuild,
  ],
  'a person ordered between two runs of a night knows what the second says': [
    night([certificate('1', { personnummer: stranger })]),
    orders(stranger),
    rerun(0, [certificate('2', { personnummer: stranger })]),
    rebuild,
  ],
  'a person ordered after both runs of a night knows only what the second says': [
    night([certificate('1', { personnummer: stranger })]),
    rerun(0),
    orders(stranger),
    rebuild,
  ],
  'a person ordered after a late file knows what the newer one says': [
    night([certificate('1', { personnummer: stranger })], false),
    night([certificate('2', { personnummer: stranger })]),
    late(0),
    orders(stranger),
    rebuild,
  ],
  'an answer that names no benefit is about all that is ordered': [
    night([silence({ status: { code: '0' } })]),
    night([silence({ status: { code: '1' } })], false),
    night([certificate('1')]),
    late(0),
    rebuild,
  ],
  'a file that does not count its persons is released into its place': [
    { is: 'damaged', persons: [certificate('1')], how: 'miscounted', share: 0.5 },
    night([certificate('2')]),
    { is: 'release', pick: 0 },
    rebuild,
  ],
  'a re-run that passes for a newer night is held, and released takes its place by number': [
    night([certificate('1')]),
    night(),
    { is: 'restart' },
    { is: 'rerun', pick: 0, persons: [certificate('2')], comes: true, named: false },
    { is: 'release', pick: 0 },
    rebuild,
  ],
  'an answer that comes late does not change what a newer one answered': [
    night([silence({ status: { code: '0', benefits: ['levnadsintyg'] } })], false),
    night([silence({ status: { code: '9', benefits: ['levnadsintyg'] } })]),
    late(0),
    rebuild,
  ],
  'a full statement withdraws by the date ordered when it came, also when a late file comes after a new order': [
    night([certificate('1')]),
    night([], true),
    night([certificate('2')], false),
    night([silence()]),
    orders(anna, '2026-06-01'),
    late(0),
    rebuild,
  ],
  'a rejection that a re-run takes back leaves the subscription as ordered': [
    night([silence({ status: { code: '9', benefits: ['levnadsintyg'] } })]),
    rerun(0),
    rebuild,
  ],
  'a re-run takes the place before a file without number, and the persons of both follow': [
    night(),
    night(),
    night(),
    unnumbered([certificate('1')]),
    rerun(1, [certificate('5')]),
    rerun(2),
    rebuild,
  ],
  'a person ordered before a late file comes keeps what was kept aside before that': [
    night([certificate('1', { personnummer: stranger })]),
    night([certificate('2', { personnummer: stranger }, '2026-06-01')], false),
    night([certificate('3', { personnummer: stranger }, '2026-07-01')]),
    orders(stranger),
    late(0),
    rebuild,
  ],
  'a person ordered before a re-run of the last night keeps what was kept aside before that': [
    night([certificate('1', { personnummer: stranger })]),
    night([certificate('2', { personnummer: stranger }, '2026-06-01')]),
    orders(stranger),
    rerun(1, [certificate('3', { personnummer: stranger }, '2026-06-01')]),
    rebuild,
  ],
  'a subscription ordered anew after a rejection is not rejected again by a file older than that': [
    night([certificate('1')], false),
    night([silence({ status: { code: '9', benefits: ['levnadsintyg'] } })]),
    orders(anna, '2025-01-01'),
    late(0),
    rebuild,
  ],
  'what FK answered before a benefit was ordered does not answer the order, not even when a late file comes': [
    orders(stranger, '2024-01-01', ['sjukpenning']),
    night([certificate('1', { personnummer: stranger })], false),
    night([silence({ personnummer: stranger })]),
    orders(stranger),
    late(0),
    rebuild,
  ],
  'a released file answers the first order of a person, though a newer one had taken effect before': [
    {
      is: 'damaged',
      persons: [silence({ personnummer: stranger })],
      how: 'miscounted',
      share: 0.01,
    },
    night(),
    orders(stranger),
    { is: 'release', pick: 0 },
    rebuild,
  ],
  'two nights cut off in their first bytes are one file, looked at again': [cutOff, night(), cutOff, rebuild],
};

for (const [what, steps] of Object.entries(lives)) test(what, () => play(steps));
