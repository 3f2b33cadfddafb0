/** Runs the command line in a process of its own and tells which files that took. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Says on the way out what has been loaded. */
const listing = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
  process.on('exit', () => process.stderr.write(loaded.join('\\n')));`)}`;

export type Loading = { readonly stdout: string; readonly loaded: readonly string[] };

/** Modules by their addresses: the last one exports `main`, the others are loaded before it. Rejects when it fails. */
export async function runListing(modules: readonly string[], args: readonly string[]): Promise<Loading> {
  const program = `${modules.map((url) => `var loaded = await import('${url}');`).join('\n')}
    process.exitCode = await loaded.main(process.argv.slice(1));`;
  const options = ['--import', listing, '--input-type=module', '--eval', program, '--', ...args];
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, options, { env });
  return { stdout, loaded: stderr.split('\n') };
}
