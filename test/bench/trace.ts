/** What Chromium's own trace says of a page: how long its main thread was busy at a time, in milliseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
};

export const traceCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Every task of a page's main thread; nothing is painted, and no key heard, until it ends. */
export function tasksIn(trace: Buffer): number[] {
  const events = (JSON.parse(String(trace)) as { traceEvents: readonly TraceEvent[] }).traceEvents;
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const isPages = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args?.name === 'CrRendererMain';
  const pages = new Set(events.filter(isPages).map(threadOf));
  const tasks = events.filter((event) => event.ph === 'X' && isTask(event.name) && pages.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('the trace has no task of a page in it');
  return tasks.map(({ dur = 0 }) => dur / 1000);
}

const isTask = (name: string): boolean => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';
