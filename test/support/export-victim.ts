/** A process that kills itself when its export is whole but has no name yet. */
import { assemble } from '../../src/main/assemble.ts';
import { armFailPoints } from '../../src/shared/fail-point.ts';

const [profile = '', file = ''] = process.argv.slice(2);
const service = await assemble({ profile, host: 'cli', now: '2026-11-22T12:00:00Z' });
armFailPoints((point) => {
  if (point === 'replace.before-rename') process.kill(process.pid, 'SIGKILL');
});
await service.handlers['export.file']({ what: 'payments', format: 'csv', file });
