/** Which profile the desktop app opens: `--profile DIR` or `--profile=DIR` on its command line. */
import { resolve } from 'node:path';

/** The directory named, absolute, or undefined for the default profile. */
export function profileOf(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith('--profile='))?.slice('--profile='.length);
  const place = argv.indexOf('--profile');
  const given = joined ?? (place < 0 ? undefined : argv[place + 1]);
  return given === undefined || given === '' ? undefined : resolve(given);
}
