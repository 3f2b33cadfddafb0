/** What the browser view answers to which request: the page and its files, the event stream, the calls. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Service } from '../assemble.ts';
import type { ReportUnexpected } from '../dispatch.ts';
import { refuseCall, refusePage, setSecurityHeaders } from './answer.ts';
import { sendAsset } from './assets.ts';
import { answerCall } from './call.ts';
import { sendEvents } from './event-stream.ts';
import { strangeRequest } from './guard.ts';
import type { Session } from './session.ts';

/** One running browser view. */
export type View = {
  readonly service: Pick<Service, 'handlers' | 'events'>;
  /** Folder of the built renderer, with `index.html`. */
  readonly assets: string;
  readonly log: ReportUnexpected;
  readonly port: number;
  readonly session: Session;
};

/** Rejects only when the other end goes away in the middle. */
export async function answerRequest(view: View, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setSecurityHeaders(response);
  if (request.method === 'GET') await answerGet(view, request, response);
  else if (request.method === 'POST') await answerPost(view, request, response);
  else refusePage(response, 405);
}

async function answerGet(view: View, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { path, token } = split(request.url ?? '');
  const known = view.session.holds(request.headers.cookie);
  if (strangeRequest('GET', request.headers, view.port) !== undefined) refusePage(response, 403);
  else if (path === '/' && token !== null) admit(view, token, known, response);
  else if (!known) refusePage(response, 403);
  else if (path === '/events') sendEvents(view.service.events, response);
  else await sendAsset(view.assets, path, response);
}

async function answerPost(view: View, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const strange = strangeRequest('POST', request.headers, view.port);
  const call = /^\/call\/([\w.-]+)$/.exec(request.url ?? '')?.[1];
  if (strange !== undefined) refuseCall(response, 403, strange);
  else if (!view.session.holds(request.headers.cookie)) refuseCall(response, 403, 'session');
  else if (call === undefined) refuseCall(response, 404, 'path');
  else await answerCall(view.service.handlers, call, request, response, view.log);
}

/** The raw path: nothing is decoded or normalised, so nothing can be smuggled past the checks. */
function split(url: string): { path: string; token: string | null } {
  const [path = '', query = ''] = url.split('?', 2);
  return { path, token: new URLSearchParams(query).get('token') };
}

/** The token leaves the address bar at once: the page is loaded without it, also when its reader comes back to it. */
function admit(view: View, token: string, known: boolean, response: ServerResponse): void {
  const cookie = view.session.redeem(token);
  if (cookie === undefined && !known) refusePage(response, 403);
  else response.writeHead(303, { Location: '/', ...(cookie && { 'Set-Cookie': cookie }) }).end();
}
