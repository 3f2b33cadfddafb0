/** A process that queues or recalls the order files of a profile and kills itself the moment it passes a named point. */
import { recallFile } from '../../src/main/service/orders/recall.ts';
import { sendOrders } from '../../src/main/service/orders/send.ts';
import { armFailPoints } from '../../src/shared/fail-point.ts';
import { openContext } from './context.ts';

const [profile = '', now = '', act = '', point = ''] = process.argv.slice(2);

const { ctx, close } = await openContext(profile, now);
armFailPoints((passed) => {
  if (passed === point) process.kill(process.pid, 'SIGKILL');
});
if (act === 'recall') await recallFile(ctx, { file: 1 });
else await sendOrders(ctx);
close();
