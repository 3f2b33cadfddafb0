/** A process to be attacked: ingests files one by one and says of each what became of it, how long it took, and how large it made the process. */
import { readFileSync, writeFileSync } from 'node:fs';
import { assemble } from '../../src/main/assemble.ts';

/** Highest resident size, bytes. The kernel's figure for a child (maxRSS) starts at its parent's size; `VmHWM` does not. */
function peak(): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

/** Throws away what the file before left behind, and where the system can, measures from here on (proc(5), clear_refs). */
function forget(): void {
  global.gc?.();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Then the figure is the highest of all files so far, which is no less strict.
  }
}

const [profile = '', ...files] = process.argv.slice(2);
const service = await assemble({ profile, host: 'cli', now: '2026-11-22T12:00:00Z' });
for (const file of files) {
  forget();
  const start = process.cpuUsage();
  const [delivery] = await service.handlers['inbox.ingest-files']({ files: [file] });
  const { user, system } = process.cpuUsage(start);
  const { state, persons, faults } = delivery ?? { state: 'lost', persons: 0, faults: [] };
  const [codes, milliseconds] = [faults.map(({ code }) => code), (user + system) / 1000];
  process.stdout.write(`${JSON.stringify({ file, state, persons, codes, milliseconds, peak: peak() })}\n`);
}
await service.close();
