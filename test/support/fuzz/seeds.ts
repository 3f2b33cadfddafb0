/** Sound documents to begin with: the simulator's, which together have every benefit, and some small ones. */
import type { Fact } from '../../../src/simulator/facts.ts';
import { population } from '../../../src/simulator/population.ts';
import { type PersonAnswer, personText } from '../../../src/simulator/write-response.ts';
import { namespace, responseXml } from '../response-xml.ts';
import { date } from '../simulator.ts';
import { type Binary, utf8 } from './places.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const start =
  '<startpost><organisationsnummer>5560360793</organisationsnummer>' +
  '<skapad>2026-11-20T02:14:07</skapad><lopnummer>412</lopnummer></startpost>\n';
const end = (persons: number): string => `<slutpost><antalPersoner>${persons}</antalPersoner></slutpost>\n`;
const root = (content: string): string => `<bestallningsvar xmlns="${namespace}">${content}</bestallningsvar>`;

const document = (persons: readonly string[]): Binary =>
  utf8(
    `${head}${root(`\n${start}<informationsfalt>\n${persons.join('')}</informationsfalt>\n${end(persons.length)}`)}\n`,
  );

/** Bytes of one fact. The longest cases list a year of days and would make every document long. */
const longestFact = 6_000;

/** Persons of the invented population with those of their facts that show an element for the first time. */
export function simulatedPersons(): readonly string[] {
  const seen = new Set<string>();
  const isNew = (answer: PersonAnswer, fact: Fact): boolean => {
    const text = personText({ ...answer, facts: [fact] });
    const found = [...text.matchAll(/<(\w+)/g)].map(([, name]) => `${fact.benefit}/${name}`);
    if (text.length > longestFact || found.every((name) => seen.has(name))) return false;
    for (const name of found) seen.add(name);
    return true;
  };
  return population({ seed: 7, size: 160, upTo: date('2026-11-13') }).flatMap(({ personnummer, facts }) => {
    const answer: PersonAnswer = { personnummer, informationType: facts.length % 2 === 0 ? 0 : 1, facts };
    const kept = facts.filter((fact) => isNew(answer, fact));
    return kept.length === 0 ? [] : [personText({ ...answer, facts: kept })];
  });
}

const answered = responseXml({
  lopnummer: 412,
  skapad: '2026-11-20T02:14:07',
  persons: [
    { personnummer: '199001012385', type: '1', status: { code: '1', benefits: ['sjukpenning', 'pension'] } },
    {
      personnummer: '199001012385',
      status: { code: '7' },
      benefits: [
        [
          'sjukpenning',
          [
            ['tomt', ''],
            ['namn', 'Åsa & Örjan <3 "x" ]]'],
          ],
        ],
      ],
    },
  ],
});

const small: readonly Binary[] = [
  root(''),
  root('\n'),
  `${head}${root('<a>1</a>')}\n`,
  `<?xml version="1.0" standalone="yes"?>${root('<a b="1" c="2"/><a></a>')}`,
  `${head}${root(start + end(0))}`,
  answered,
  answered.replaceAll('\n', ''),
  answered.replaceAll('><', '>\n\t<'),
].map(utf8);

/** Sound, but not what the scanner is made for. */
const unusual: readonly Binary[] = [
  answered.replaceAll('\n', '\r\n'),
  answered.replace(/<(\/?)(?=\w)/g, '<$1fk:').replace('xmlns=', 'xmlns:fk='),
  answered.replaceAll('"', "'"),
  answered.replace('<person>', '<!-- här --><person>').replace('>7<', '><![CDATA[7]]><'),
].map(utf8);

export type Seeds = {
  readonly real: readonly Binary[];
  readonly small: readonly Binary[];
  readonly unusual: readonly Binary[];
};

export function seeds(): Seeds {
  const persons = simulatedPersons();
  const short = persons.filter((text) => text.length < 1_100);
  return { real: [...persons.map((text) => document([text])), document(short.slice(0, 4))], small, unusual };
}
