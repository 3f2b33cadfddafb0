/** FK's side of a mirror's life: makes the files of nights, runs them again, spoils them, and leaves some lying. */
import type { Step } from './generators/steps.ts';
import type { ModelFile } from './model-order.ts';
import { type PersonXml, responseXml } from './response-xml.ts';

export type FkFiles = {
  /** Every file made, oldest first. */
  readonly made: readonly ModelFile[];
  /** Made, and not come. */
  readonly lying: ModelFile[];
  make(step: MakingStep, date: string): ModelFile | null;
};

export type MakingStep = Extract<Step, { is: 'night' | 'rerun' | 'unnumbered' | 'damaged' }>;

const firstNumber = 101;

export function fkFiles(): FkFiles {
  const made: ModelFile[] = [];
  let next = firstNumber;
  /** Later in the day with every file, and never at the same second. */
  const moment = (date: string): string => `${date}T02:${String(10 + made.length).padStart(2, '0')}:00`;
  const keep = (file: ModelFile): ModelFile => {
    made.push(file);
    return file;
  };
  const night = (persons: readonly PersonXml[], date: string): ModelFile => {
    const number = next++;
    return whole({ name: nameOf(date, number), number, skapad: moment(date), night: date, persons });
  };
  return {
    made,
    lying: [],
    make(step, date) {
      if (step.is === 'night') return keep(night(step.persons, date));
      if (step.is === 'damaged') return spoil(night(step.persons, date), step);
      if (step.is === 'unnumbered') {
        const skapad = moment(date);
        return keep(
          whole({ name: `svar-${made.length}.xml`, number: null, skapad, night: date, persons: step.persons }),
        );
      }
      const original = chosen(
        made.filter(({ number }) => number !== null),
        step.pick,
      );
      if (!original) return null;
      const { number, night: named, name } = original;
      const run = step.named ? { name, night: named } : { name: `omkord-${made.length}.xml`, night: date };
      return keep(whole({ ...run, number, skapad: moment(date), persons: step.persons }));
    },
  };
}

/** The one that a number names among `all`; undefined when there is none. */
export const chosen = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(all.length, 1)];

const nameOf = (date: string, number: number): string =>
  `LEFI_SVAR_5560360793_${date.replaceAll('-', '')}_${number}.xml`;

function whole(file: Omit<ModelFile, 'bytes' | 'soundness'>): ModelFile {
  const { number, skapad, persons } = file;
  const numbered = responseXml({ lopnummer: number ?? 0, skapad, persons });
  const bytes = number === null ? numbered.replace(/<lopnummer>\d+<\/lopnummer>/, '') : numbered;
  return { ...file, bytes, soundness: 'sound' };
}

function spoil(file: ModelFile, { how, share }: Extract<Step, { is: 'damaged' }>): ModelFile {
  const xml = String(file.bytes);
  if (how === 'miscounted')
    return { ...file, bytes: xml.replace('<antalPersoner>', '<antalPersoner>1'), soundness: 'doubtful' };
  if (how === 'endless') return { ...file, bytes: xml.replace(/<slutpost>.*<\/slutpost>/, ''), soundness: 'doubtful' };
  const bytes = Buffer.from(xml);
  return { ...file, bytes: bytes.subarray(0, Math.floor(bytes.length * share)), soundness: 'broken' };
}
