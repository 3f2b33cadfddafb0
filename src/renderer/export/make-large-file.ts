/** Makes a file where it disturbs least: a large one in a thread of its own, as the page's policy allows it from its own origin. */
import { type FileJob, makeFile } from './make-file.ts';

/** Rows below which starting a thread would take longer than it spares. */
const large = 1000;

export async function makeLargeFile(job: FileJob): Promise<Blob> {
  const made = job.table.rows.length < large ? null : await inThread(job);
  return made ?? makeFile(job);
}

/** Null where the thread could not be had, or could not make it: then the page does, and its fault is told. */
function inThread(job: FileJob): Promise<Blob | null> {
  const thread = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob | null>((done) => {
    thread.addEventListener('message', ({ data }: MessageEvent<Blob | null>) => done(data));
    thread.addEventListener('error', () => done(null));
    thread.postMessage(job);
  }).finally(() => thread.terminate());
}
