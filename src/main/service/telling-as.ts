/** The context for reading deliveries within another job: what is read is told as that job's progress. */
import type { Progress } from '../../shared/told.ts';
import type { Context } from './context.ts';

export const tellingAs = (ctx: Context, task: Progress['task']): Context => ({
  ...ctx,
  events: {
    emit: (event, value) => ctx.events.emit(event, 'task' in value ? { ...value, task } : value),
  },
});
