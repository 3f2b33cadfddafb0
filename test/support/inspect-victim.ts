/** A process with a small heap that takes files in and looks into those that are kept back; says what that took. */
import { readFileSync } from 'node:fs';
import { assemble } from '../../src/main/assemble.ts';

/** Highest resident size of this process, bytes. */
const peak = (): number => Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;

const [profile = '', ...files] = process.argv.slice(2);
const service = await assemble({ profile, host: 'cli', now: '2026-11-22T12:00:00Z' });
for (const file of files) {
  const [delivery] = await service.handlers['inbox.ingest-files']({ files: [file] });
  const start = process.cpuUsage();
  const found = await service.handlers['quarantine.inspect']({ id: delivery?.id ?? 0 });
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(`${JSON.stringify({ file, found, milliseconds: (user + system) / 1000, peak: peak() })}\n`);
}
await service.close();
