/** A process of its own that ingests one file into a profile and says what that took: ingest-once.ts PROFILE FILE. */
import { readFileSync } from 'node:fs';

const { assemble } = await import('./bundled.ts');

const mebi = 1024 ** 2;

/**
 * Peak of the resident memory, MB. On Linux what the kernel keeps for this program: what `getrusage` says begins with
 * the size of the process that started it.
 */
function peak(): number {
  if (process.platform !== 'linux') return (process.resourceUsage().maxRSS * 1024) / mebi;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / mebi;
}

/** Since the process began. */
function soFar(): { seconds: number; cpu: number } {
  const { user, system } = process.cpuUsage();
  return { seconds: performance.now() / 1000, cpu: (user + system) / 1e6 };
}

const [profile = '', path = ''] = process.argv.slice(2);
const service = await assemble({ profile, host: 'cli', now: '2026-11-22T12:00:00Z' });
const idle = process.memoryUsage.rss() / mebi;
const before = soFar();
const [delivery] = await service.handlers['inbox.ingest-files']({ files: [path] });
const after = soFar();
await service.close();
const alone = { seconds: after.seconds - before.seconds, cpu: after.cpu - before.cpu };
const { state, changes } = delivery ?? {};
process.stdout.write(JSON.stringify({ state, changes, alone, whole: soFar(), megabytes: peak(), idle }));
