/** A process of its own that opens a profile's service and says when it was ready and what it takes: service-once.ts PROFILE. */
import { setTimeout as pause } from 'node:timers/promises';

const { assemble } = await import('./bundled.ts');
const loaded = performance.now();
const service = await assemble({ profile: process.argv[2] ?? '', host: 'serve', now: '2026-11-27T12:00:00Z' });
const ready = performance.now();
// What starting has left behind is collected some time after.
await pause(1000);
process.stdout.write(JSON.stringify({ ready, opening: ready - loaded, bytes: process.memoryUsage.rss() }));
await service.close();
