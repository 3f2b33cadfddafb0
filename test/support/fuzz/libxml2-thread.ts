/** The thread in which libxml2 reads: one program for all batches, made anew for each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';

/** Arguments of xmllint, and the files that they name. */
export type Job = {
  readonly arguments: readonly string[];
  readonly inputFiles: readonly { readonly fileName: string; readonly contents: string | Uint8Array }[];
};
export type Answer = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

const need = createRequire(import.meta.url);
const folder = dirname(need.resolve('xmllint-wasm'));
/** The package's own function tells nothing of a document's content when another one in the same run is refused. */
const run: (options: Readonly<Record<string, unknown>>) => Promise<unknown> = need(join(folder, 'xmllint-node.js'));
const compiled = new WebAssembly.Module(readFileSync(join(folder, 'xmllint.wasm')));

/** The file that we load listens here too, for what carries its name. */
parentPort?.on('message', (job: Job) => {
  const said = { stdout: '', stderr: '' };
  const options = {
    ...job,
    wasmMemory: new WebAssembly.Memory({ initial: 512, maximum: 16_384 }),
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
      receive(new WebAssembly.Instance(compiled, imports));
    },
    print(line: string) {
      said.stdout += `${line}\n`;
    },
    printErr(line: string) {
      said.stderr += `${line}\n`;
    },
    onExit: (exitCode: number) => parentPort?.postMessage({ exitCode, ...said }),
    onAbort: (reason: unknown) => parentPort?.postMessage({ exitCode: -1, stdout: '', stderr: String(reason) }),
  };
  run(options).catch((error: Error) => {
    if (error.name !== 'ExitStatus') throw error;
  });
});
