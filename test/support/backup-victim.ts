/** A process to be killed: backs a profile up and says how far it has come. */
import { assemble } from '../../src/main/assemble.ts';

const [profile = '', file = ''] = process.argv.slice(2);
const service = await assemble({ profile, host: 'cli', now: '2026-11-22T12:00:00Z' });
process.stdout.write('0\n');
service.events.on('progress', ({ done }) => process.stdout.write(`${done}\n`));
await service.handlers['mirror.backup']({ file });
process.stdout.write('done\n');
await service.close();
