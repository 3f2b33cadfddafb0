/** Server-sent events: the service's events on their way to open pages. */
import type { ServerResponse } from 'node:http';
import type { Events } from '../../shared/contract.ts';
import type { EventSource } from '../../shared/events.ts';

/** Often enough that neither end takes a quiet night for a broken line. */
const heartbeatMs = 25_000;

/** Bytes that may wait for a page that does not read before it is let go; it reconnects by itself. */
const backlogLimit = 1024 * 1024;

/** Sends `progress` and `changed` until the page goes away. */
export function sendEvents(events: EventSource, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(': ok\n\n');
  const relay = <E extends keyof Events>(event: E): (() => void) =>
    events.on(event, (value) => send(response, `event: ${event}\ndata: ${JSON.stringify(value)}\n\n`));
  const stops = [relay('progress'), relay('changed')];
  const heartbeat = setInterval(() => send(response, ':\n\n'), heartbeatMs).unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    for (const stop of stops) stop();
  });
}

function send(response: ServerResponse, text: string): void {
  if (response.writableLength > backlogLimit) response.destroy();
  else response.write(text);
}
