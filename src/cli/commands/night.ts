/** `lefi night`: the scheduled work, its one line of summary, and whom it tells. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { NightReport } from '../../shared/night-views.ts';
import type { Outcome, Session } from '../session.ts';
import { lines, statusWords } from '../words.ts';
import { allWords, needsAttention, needsLook } from './inbox.ts';
import { sentWords } from './outbox.ts';

export type NightOptions = {
  readonly wait?: boolean;
  /** An address that gets the summary as JSON: HTTPS, or this machine. */
  readonly webhook?: string;
  /** A command for the system's shell that gets the same on its standard input, to send an e-mail for instance. */
  readonly then?: string;
};

/** Nobody is told of persons: only of figures. Milliseconds. */
const patience = 15_000;

export async function runNight(session: Session, options: NightOptions): Promise<Outcome> {
  const report = await session.call('night.run', options.wait ? { wait: true } : {});
  const flagged = report.deliveries.some(needsLook) || needsAttention(report.status) || report.unsent !== null;
  const untold = await tellOthers(session, report, flagged, options);
  const words = lines(
    session.text.fetched(report.fetched),
    allWords(session, report.deliveries),
    statusWords(session.text, report.status),
    report.refreshes.map((one) => session.text.incident.ordered(one.incident, one.number, one.lines, one.night ?? '')),
    sentWords(session, report.sent),
    report.unsent === null ? [] : session.text.fault(report.unsent.message, report.unsent.code),
    untold,
    session.text.nightSummary(report.summary),
  );
  return { json: untold.length > 0 ? { ...report, untold } : report, words, flagged: flagged || untold.length > 0 };
}

/** What could not be told, in words. */
async function tellOthers(
  session: Session,
  { summary }: NightReport,
  flagged: boolean,
  { webhook, then }: NightOptions,
): Promise<string[]> {
  const message = JSON.stringify({ ...summary, flagged, words: session.text.nightSummary(summary) });
  const untold: string[] = [];
  if (webhook !== undefined && !(await post(webhook, message))) untold.push(session.text.webhookFailed);
  if (then !== undefined && !(await pipe(then, message))) untold.push(session.text.thenFailed);
  return untold;
}

async function post(address: string, message: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: message, redirect: 'error' as const };
  return fetch(address, { ...request, signal: AbortSignal.timeout(patience) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function pipe(command: string, message: string): Promise<boolean> {
  const child = spawn(command, { shell: true, stdio: ['pipe', 'ignore', 'inherit'], timeout: patience });
  const closed = once(child, 'close').catch(() => [1]);
  child.stdin.on('error', () => undefined).end(message);
  return (await closed)[0] === 0;
}

/** Figures about an insurer's night go over the open network to nobody. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  const isHere = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost' || url?.hostname === '[::1]';
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
}
