/** How fast a first night is loaded, what memory it takes, and how much disk. */
import { locationsOf } from '../../src/main/files/locations.ts';
import { pythonLoads, type Tools } from './command.ts';
import { imported, limits, removeDatabase, streamed } from './limits.ts';
import { type Ingested, ingest, ingestAlone, wholeProcess } from './ours.ts';
import { type Contender, inTurn, median, type Result } from './rounds.ts';
import type { Row } from './row.ts';
import { bytesOf, copyProfile, type Stage } from './stage.ts';
import { count, decimals, times } from './words.ts';

export const pythonScript = 'Python script';

export type Load = {
  readonly stage: Stage;
  readonly results: readonly Result[];
  /** Resident memory of the service before the load, MB. */
  readonly idle: number;
  /** Bytes on disk: the mirror on the eve, with orders only, and afterwards; the archive. */
  readonly disk: { readonly eve: number; readonly mirror: number; readonly archive: number };
};

/** Leaves the last round's profile and database in their places. `full`: with the limits. */
export function measureLoad(tools: Tools, stage: Stage, rounds: number, full: boolean): Load {
  const idle: number[] = [];
  const task = 'load';
  const python: Contender = () => {
    removeDatabase(stage.reference);
    return [{ task, name: pythonScript, taken: pythonLoads(tools, stage.file, stage.reference) }];
  };
  const ours: Contender = () => {
    copyProfile(stage.base, stage.loaded);
    const done: Ingested = ingest(task, stage.loaded, stage.file);
    idle.push(done.idle);
    return done.runs;
  };
  const rest = full ? limits(tools, task, stage.file, stage.folder, stage.reference) : [];
  const results = inTurn(rounds, [...(tools.python ? [python] : []), ours, ...rest], pythonScript);
  const [eve, loaded] = [locationsOf(stage.base), locationsOf(stage.loaded)];
  const disk = { eve: bytesOf(eve.mirror), mirror: bytesOf(loaded.mirror), archive: bytesOf(loaded.archive) };
  return { stage, results, idle: median(idle), disk };
}

const named = (load: Load, name: string): Result | undefined => load.results.find((result) => result.name === name);

/** What the load is held against. */
export function loadRows(loads: readonly Load[]): Row[] {
  return [...loads.flatMap(rowsOf), ...(loads.length > 1 ? [linearity(loads)] : [])];
}

function rowsOf(load: Load): Row[] {
  const { stage, disk, idle } = load;
  const [alone, whole] = [named(load, ingestAlone), named(load, wholeProcess)];
  const slower = Math.max(named(load, streamed)?.seconds ?? Number.NaN, named(load, imported)?.seconds ?? Number.NaN);
  const share = (100 * slower) / (alone?.seconds ?? Number.NaN);
  const persons = `${count(stage.persons)} persons`;
  const stored = disk.mirror + disk.archive;
  return [
    {
      what: `Load of ${persons}, times as fast as the Python script`,
      value: `${times(alone?.ratio)}; as a whole process ${times(whole?.ratio)}`,
      target: '≥ 3; stretch 4',
    },
    {
      what: `Load of ${persons}, speed as a share of the slower limit (\`--stream\`, \`.import\`)`,
      value: Number.isNaN(share) ? 'not measured' : `${share.toFixed(0)} %`,
      target: '≥ 50 %',
    },
    { what: `Peak memory of loading ${persons}`, value: `${count(alone?.megabytes ?? 0)} MB`, target: '< 300 MB' },
    { what: `Memory of the service before it, idle`, value: `${count(idle)} MB`, target: '< 150 MB' },
    {
      what: `Mirror and archive of ${persons}, of the XML received`,
      value: `${decimals(stored / stage.bytes)}; without the orders ${decimals((stored - disk.eve) / stage.bytes)}`,
      target: '< 1.2',
    },
  ];
}

/** Of our ingest alone, in CPU time as well: that is the steadier of the two on a busy machine. */
function linearity(loads: readonly Load[]): Row {
  const each = (pick: (result: Result) => number | undefined) =>
    loads.map((load) => {
      const result = named(load, ingestAlone);
      return ((result === undefined ? undefined : pick(result)) ?? Number.NaN) * (1e6 / load.stage.persons);
    });
  const [wall, cpu] = [each(({ seconds }) => seconds), each((result) => result.cpu)];
  const spread = 100 * (Math.max(...wall) / Math.min(...wall) - 1);
  const told = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(' / ');
  return {
    what: `Microseconds per person at ${loads.map(({ stage }) => count(stage.persons)).join(' / ')}`,
    value: `${told(wall)} (CPU ${told(cpu)}); largest ${spread.toFixed(0)} % above smallest`,
    target: 'within 10 %',
  };
}
