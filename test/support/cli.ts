/** The command line as a scheduler runs it: a process of its own, with what it printed and how it ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/cli/lefi.mjs', import.meta.url));

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs `lefi` on this test's Node, or on another one. */
export async function lefi(args: readonly string[], options: { node?: string; input?: string } = {}): Promise<Ended> {
  const child = spawn(options.node ?? process.execPath, [program, ...args], {
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk) => {
      said[stream] += chunk;
    });
  }
  child.stdin.end(options.input ?? '');
  const [code] = await once(child, 'close');
  return { code, ...said };
}

/** Runs with `--json` and reads the one document on stdout; the exit code must be one of those expected. */
// biome-ignore lint/suspicious/noExplicitAny: tests look at the document as scripts do
export async function lefiJson(args: readonly string[], ...codes: readonly number[]): Promise<any> {
  const { code, stdout, stderr } = await lefi(['--json', ...args]);
  if (!(codes.length === 0 ? [0] : codes).includes(code ?? -1)) throw new Error(`lefi ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}
