/** How fast a night of news about one person in ten is applied, and what it costs when the same news come again. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { locationsOf } from '../../src/main/files/locations.ts';
import type { Changes } from '../../src/shared/views.ts';
import { pythonLoads, type Tools } from './command.ts';
import { writeNews } from './files.ts';
import { removeDatabase } from './limits.ts';
import { pythonScript } from './load.ts';
import { type Ingested, ingest, ingestAlone, wholeProcess } from './ours.ts';
import { type Contender, inTurn, type Result, settle } from './rounds.ts';
import type { Row } from './row.ts';
import { bytesOf, copyProfile, type Stage } from './stage.ts';
import { count, times } from './words.ts';

export const newsTask = 'news';
export const againTask = 'the same news again';

export type Delta = {
  readonly stage: Stage;
  readonly bytes: number;
  readonly results: readonly Result[];
  readonly changes: Changes;
  /** What the repetition did: to the records, and to the size of the mirror's file in bytes. */
  readonly repeated: { readonly changes: Changes; readonly grown: number };
};

/** On copies of what was loaded, a new one for each round. */
export async function measureDelta(tools: Tools, stage: Stage, rounds: number): Promise<Delta> {
  const news = await writeNews(stage.folder, stage.persons, 19);
  const same = await writeNews(stage.folder, stage.persons, 20);
  const place = join(stage.folder, 'night');
  const seen: Pick<Delta, 'changes' | 'repeated'>[] = [];
  const ours: Contender = () => {
    const { told, repeated, grown } = ourNight(stage, place, news, same);
    seen.push({ changes: told.changes, repeated: { changes: repeated.changes, grown } });
    return [...told.runs, ...repeated.runs];
  };
  const contenders = [...(tools.python ? [pythonNight(tools, stage, `${place}.db`, news, same)] : []), ours];
  const results = inTurn(rounds, contenders, pythonScript);
  return { stage, bytes: bytesOf(news), results, ...(seen[0] as (typeof seen)[number]) };
}

type Night = { readonly told: Ingested; readonly repeated: Ingested; readonly grown: number };

function ourNight(stage: Stage, profile: string, news: string, same: string): Night {
  copyProfile(stage.loaded, profile);
  settle();
  const told = ingest(newsTask, profile, news);
  const { mirror } = locationsOf(profile);
  const before = bytesOf(mirror);
  settle();
  const repeated = ingest(againTask, profile, same);
  return { told, repeated, grown: bytesOf(mirror) - before };
}

function pythonNight(tools: Tools, stage: Stage, database: string, news: string, same: string): Contender {
  const run = (task: string, file: string) => {
    settle();
    return { task, name: pythonScript, taken: pythonLoads(tools, file, database) };
  };
  return () => {
    removeDatabase(database);
    copyFileSync(stage.reference, database);
    return [run(newsTask, news), run(againTask, same)];
  };
}

/** What the nights are held against. */
export function deltaRows({ stage, results, repeated }: Delta): Row[] {
  const ratioOf = (task: string, name: string): string =>
    times(results.find((result) => result.task === task && result.name === name)?.ratio);
  const { changes, grown } = repeated;
  const mirror = `${count(stage.persons)} persons`;
  return [
    {
      what: `News of one in ten on a mirror of ${mirror}, times as fast as the Python script`,
      value: `${ratioOf(newsTask, ingestAlone)}; as a whole process ${ratioOf(newsTask, wholeProcess)}`,
      target: '≥ 3',
    },
    {
      what: `The same news again on a mirror of ${mirror}, times as fast as the Python script`,
      value: `${ratioOf(againTask, ingestAlone)}; as a whole process ${ratioOf(againTask, wholeProcess)}`,
    },
    {
      what: 'Records that the same news wrote, and what the mirror’s file grew by',
      value: `${changes.new + changes.changed + changes.withdrawn} of ${count(changes.unchanged)}; ${count(grown / 1024)} KB`,
      target: '0',
    },
  ];
}
