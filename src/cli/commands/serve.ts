/** `lefi serve`: the browser view on this machine, until it is told to stop. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assemble } from '../../main/assemble.ts';
import { serve } from '../../main/serve/serve.ts';
import { FaultError } from '../../shared/fault.ts';
import { type Globals, reportUnexpected, type Tell, textOf } from '../session.ts';

const assets = fileURLToPath(new URL('../../../dist/renderer/', import.meta.url));

/** Tells the address as soon as it answers. Ends with SIGINT, SIGTERM or when `until` settles. */
export async function serveView(globals: Globals, port: number, tell: Tell, until: Promise<unknown>): Promise<void> {
  if (!existsSync(`${assets}/index.html`)) throw new FaultError('program.not-built');
  const service = await assemble({ profile: globals.profile, host: 'serve', now: globals.now });
  const { language } = await service.handlers['app.about']({});
  const view = await serve({ service, assets, port, log: reportUnexpected });
  try {
    tell({ json: { url: view.url }, words: textOf(language).serving(view.url) });
    await until;
  } finally {
    await view.close();
    await service.close();
  }
}
