/** Documents as libxml2 reads them: our xmllint in WebAssembly, many documents at once, in a thread of its own. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The package's own function tells nothing of a document's content when another one in the same run is refused. */
const program = join(dirname(createRequire(import.meta.url).resolve('xmllint-wasm')), 'xmllint-node.js');

/** Stands between two documents' canonical forms. No document of ours has the name. */
const mark = 'mark-between-documents';

/** Its arguments stand on a small stack: with 2 000 documents it is too small. */
export const mostAtOnce = 250;

type Answer = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** Each document's canonical form (Canonical XML 1.0), or null where libxml2 reports an error, one of namespaces included. */
export async function readByLibxml2(documents: readonly Uint8Array[]): Promise<readonly (string | null)[]> {
  const inputFiles = [
    { fileName: 'mark', contents: `<${mark}/>` },
    ...documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
  ];
  const args = ['--c14n', '--nonet', ...documents.flatMap((_, index) => [`${index}.xml`, 'mark'])];
  const { exitCode, stdout, stderr } = await run({ inputFiles, args, initialMemory: 512, maxMemory: 16_384 });
  const forms = stdout.trimEnd().split(`<${mark}></${mark}>`);
  if (exitCode < 0 || forms.length !== documents.length + 1)
    throw new Error(`libxml2 did not end: ${stderr.slice(-400)}`);
  const refused = new Set(
    Array.from(stderr.matchAll(/^(\d+)\.xml:\d+: [a-z ]*error :/gm), ([, index]) => Number(index)),
  );
  return documents.map((_, index) => (refused.has(index) || forms[index] === '' ? null : (forms[index] ?? null)));
}

async function run(job: Readonly<Record<string, unknown>>): Promise<Answer> {
  const worker = new Worker(program);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage({ 'xmllint-wasm': true, ...job });
    });
  } finally {
    await worker.terminate();
  }
}
