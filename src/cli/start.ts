/** `npm start [-- --profile DIR]`: the desktop app on the user's profile, or the browser view where there is no window. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openWindow } from './desktop.ts';
import { main } from './main.ts';

const { values } = parseArgs({ options: { profile: { type: 'string' } } });
const profile = values.profile === undefined ? undefined : resolve(values.profile);
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

const code = await openWindow(profile, say);
process.exitCode = code ?? (await main([...(profile === undefined ? [] : ['--profile', profile]), 'serve']));
