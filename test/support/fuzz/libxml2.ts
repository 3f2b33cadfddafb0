/** Documents as libxml2 reads them: our xmllint in WebAssembly, many documents at once, in a thread of its own. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './libxml2-thread.ts';

/** Each document's canonical form (Canonical XML 1.0), or null where libxml2 reports an error, one of namespaces included. */
export type Libxml2 = {
  read(documents: readonly Uint8Array[]): Promise<readonly (string | null)[]>;
  close(): Promise<unknown>;
};

/** Stands between two documents' canonical forms. No document of ours has the name. */
const mark = 'mark-between-documents';

/** Its arguments stand on a small stack: with 2 000 documents it is too small. */
export const mostAtOnce = 250;

/** One batch after the other. */
export function openLibxml2(): Libxml2 {
  const worker = new Worker(resolve(import.meta.dirname, 'libxml2-thread.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return {
    async read(documents) {
      const answer = once(worker, 'message');
      worker.postMessage(jobOf(documents));
      const [found] = await answer;
      return formsIn(found, documents.length);
    },
    close: () => worker.terminate(),
  };
}

function jobOf(documents: readonly Uint8Array[]): Job {
  const files = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  return {
    inputFiles: [{ fileName: 'mark', contents: `<${mark}/>` }, ...files],
    arguments: ['--c14n', '--nonet', ...files.flatMap(({ fileName }) => [fileName, 'mark'])],
  };
}

function formsIn({ exitCode, stdout, stderr }: Answer, count: number): (string | null)[] {
  const forms = stdout.trimEnd().split(`<${mark}></${mark}>`);
  if (exitCode < 0 || forms.length !== count + 1) throw new Error(`libxml2 did not end: ${stderr.slice(-400)}`);
  const refused = new Set(
    Array.from(stderr.matchAll(/^(\d+)\.xml:\d+: [a-z ]*error :/gm), ([, index]) => Number(index)),
  );
  return forms.slice(0, count).map((form, index) => (refused.has(index) || form === '' ? null : form));
}
