/** `lefi serve`: the browser view on this machine, until it is told to stop. */
import { existsSync } from 'node:fs';
import { assembleOrSetUp } from '../../main/assemble/first-start.ts';
import { serve } from '../../main/serve/serve.ts';
import { FaultError } from '../../shared/fault.ts';
import { assets } from '../places.ts';
import { type Globals, reportUnexpected, type Tell, textOf } from '../session.ts';
import { lines } from '../words.ts';

/** Tells the address as soon as it answers. Ends with SIGINT, SIGTERM or when `until` settles. */
export async function serveView(globals: Globals, port: number, tell: Tell, until: Promise<unknown>): Promise<void> {
  if (!existsSync(`${assets}/index.html`)) throw new FaultError('program.not-built');
  const service = await assembleOrSetUp({
    ...{ profile: globals.profile, host: 'serve', now: globals.now },
    // Loaded when somebody wants it: it brings the simulator along.
    demo: async (...given) => (await import('../../demo/play.ts')).makeDemo(...given),
  });
  const { state } = await service.handlers['setup.state']({});
  const language = state === 'new' ? 'sv' : (await service.handlers['app.about']({})).language;
  const view = await serve({ service, assets, port, log: reportUnexpected });
  try {
    const { serving, firstStart } = textOf(language);
    const words = state === 'new' ? lines(firstStart(globals.profile), serving(view.url)) : serving(view.url);
    tell({ json: { url: view.url }, words });
    await until;
  } finally {
    await view.close();
    await service.close();
  }
}
