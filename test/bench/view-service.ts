/** A process of its own that serves a profile to a browser: view-service.ts PROFILE. Says its address; reads in each file that a line of standard input names, and says so. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

await import(new URL('../../src/cli/quick-start.mjs', import.meta.url).href);
const { assemble } = await import('../../src/main/assemble.ts');
const { serve } = await import('../../src/main/serve/serve.ts');
const service = await assemble({ profile: process.argv[2] ?? '', host: 'serve', now: '2026-11-27T12:00:00Z' });
const view = await serve({ service, assets: resolve('dist/renderer'), log: () => undefined });
const say = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

say({ url: view.url });
for await (const file of createInterface(process.stdin)) {
  const began = performance.now();
  const [delivery] = await service.handlers['inbox.ingest-files']({ files: [file] });
  say({ state: delivery?.state, seconds: (performance.now() - began) / 1000 });
}
await view.close();
await service.close();
