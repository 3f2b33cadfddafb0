/** FK's side of a job that is killed again and again: files made beforehand, put in place by one rename each. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { numbered } from './generators/personnummer.ts';
import { anna, bertil, cecilia, fileName, news, night, sick, sickCase } from './nights.ts';
import type { Node, PersonXml } from './response-xml.ts';

/** Turns up before anybody has ordered her, and is ordered then. */
export const doris = numbered('19810704', 123);
/** So many that a kill can come in the middle of a file. */
export const crowd: readonly string[] = Array.from({ length: 40 }, (_, index) => numbered('19630512', 100 + index));

const from = (first: string, last: string): Node[] => [
  ['from', first],
  ['tom', last],
];
const payment = (date: string, netto: string): Node => [
  'utbetalning',
  [['period', [...from(date, date), ['utbetalningsdatum', date], ['nettobelopp', netto]]]],
];
const sickUntil = (last: string, startades = '2026-08-14'): Node =>
  sickCase(startades, [['period', from(startades, last)]]);

const complete = (personnummer: string, last: string): PersonXml => ({
  personnummer,
  type: '0',
  status: { code: '1', benefits: ['sjukpenning'] },
  benefits: [sickUntil(last)],
});
const ended = (personnummer: string): PersonXml => ({
  personnummer,
  type: '1',
  status: { code: '0', benefits: ['sjukpenning'] },
});

const named = (night: number, more: string): string => fileName(night).replace('.xml', `_${more}.xml`);
const twentyFirst = night(21, [
  news([sickUntil('2026-08-20')], anna),
  ...crowd.slice(10, 30).map((number) => complete(number, '2026-08-20')),
]);
const twentyFourth = night(22, [sick(anna), ended(bertil)], { skapad: '2026-11-24T02:14:07' });

/** Whole, but its end record counts a person more than there is: somebody has to release it. */
export const miscounted = fileName(25);
const twentyFifth = night(23, [news([sickUntil('2026-11-30', '2026-11-01')], cecilia)], {
  skapad: '2026-11-25T02:14:07',
}).replace('<antalPersoner>1<', '<antalPersoner>2<');

/** What FK delivers at one time, by file name. */
const deliveries = {
  first: {
    [fileName(17)]: night(17, [
      sick(anna),
      sick(bertil),
      sick(cecilia),
      ...crowd.map((it) => complete(it, '2026-08-31')),
    ]),
  },
  pair: {
    [fileName(18)]: night(18, [
      news([sickUntil('2026-08-31'), payment('2026-09-25', '8631.00')], anna),
      news([payment('2026-09-25', '1200.00')], doris),
    ]),
    [fileName(19)]: night(19, []),
  },
  afterGap: { [fileName(21)]: twentyFirst },
  late: {
    [fileName(20)]: night(20, [
      news([sickCase('2026-10-01'), sickUntil('2026-08-25')], anna),
      news([payment('2026-09-25', '77.00')], bertil),
    ]),
  },
  rerun: {
    [named(18, '3')]: night(
      18,
      [news([payment('2026-09-25', '9000.00')], anna), news([sickCase('2026-09-01')], bertil)],
      {
        skapad: '2026-11-18T05:41:30',
      },
    ),
  },
  doubledAndCut: { [named(21, '2')]: twentyFirst, [fileName(24)]: twentyFourth.slice(0, -80) },
  miscounted: { [fileName(25)]: twentyFifth },
  mended: { [named(24, '4')]: twentyFourth },
} as const;

export type FkDelivery = keyof typeof deliveries;

const places = (home: string) => ({
  orders: join(home, 'till-fk'),
  responses: join(home, 'fran-fk'),
  taken: join(home, 'tagna'),
  prepared: (delivery: string) => join(home, 'klart', delivery),
});

export const transportOf = (home: string): string => `folder:${home}?orders=till-fk&responses=fran-fk`;

/** Writes every file that FK will deliver, each of them ready at its night. */
export async function prepareFk(home: string): Promise<void> {
  const { orders, responses, taken, prepared } = places(home);
  for (const folder of [orders, responses, taken]) await mkdir(folder, { recursive: true });
  for (const [delivery, files] of Object.entries(deliveries)) {
    await mkdir(prepared(delivery), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      const path = join(prepared(delivery), name);
      await writeFile(path, text);
      const ready = new Date(`2026-11-${/202611(\d\d)/.exec(name)?.[1]}T06:30:00Z`);
      await utimes(path, ready, ready);
    }
  }
}

/** Done again it does nothing. */
export async function fkDelivers(home: string, delivery: FkDelivery): Promise<void> {
  const { responses, prepared } = places(home);
  for (const name of await readdir(prepared(delivery)))
    await rename(join(prepared(delivery), name), join(responses, name));
}

/** Takes finished order files away, as FK may at any moment. One that comes a second time is kept beside the first. */
export async function fkTakesOrders(home: string): Promise<void> {
  const { orders, taken } = places(home);
  for (const name of (await readdir(orders)).filter((it) => it.endsWith('.xml'))) {
    const again = existsSync(join(taken, name)) ? `.again-${process.hrtime.bigint()}` : '';
    await rename(join(orders, name), join(taken, `${name}${again}`));
  }
}

/** The files that FK has, taken or not, by name, with their bytes. */
export async function filesAtFk(home: string): Promise<[name: string, text: string][]> {
  const { orders, taken } = places(home);
  const found: [string, string][] = [];
  for (const folder of [orders, taken])
    for (const name of await readdir(folder)) found.push([name, await readFile(join(folder, name), 'utf8')]);
  return found.sort();
}
