/** A process to be killed: makes a profile where there is none, opens it, and ends. */
import { existsSync } from 'node:fs';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble } from '../../src/main/assemble.ts';
import { locationsOf } from '../../src/main/files/locations.ts';
import { armFailPoints } from '../../src/shared/fail-point.ts';

const [profile = '', point = '', hit = '0'] = process.argv.slice(2);
let hits = 0;
armFailPoints((passed) => {
  if (passed === point) hits += 1;
  if (passed === point && hits === Number(hit)) process.kill(process.pid, 'SIGKILL');
});

// As `lefi init` does, and again where it was killed before there was a profile.
if (!existsSync(locationsOf(profile).profile)) await setUpProfile({ directory: profile, organisation: '5560360793' });
const service = await assemble({ profile, host: 'cli', now: '2026-11-22T12:00:00Z' });
await service.close();
