/** `POST /call/<name>`: the contract over HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handlers } from '../../shared/contract.ts';
import { dispatch, type ReportUnexpected } from '../dispatch.ts';
import { refuseCall, sendResult } from './answer.ts';
import { bodyLimit, readJson } from './body.ts';

/** A header of our own: pages of other origins cannot send it without a preflight, which nobody here answers. */
const ownHeader = 'x-lefi';

const json = /^application\/json(?:\s*;\s*charset=utf-8)?$/i;

export async function answerCall(
  handlers: Handlers,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  report: ReportUnexpected,
): Promise<void> {
  if (request.headers[ownHeader] !== '1') return refuseCall(response, 403, ownHeader);
  if (!json.test(request.headers['content-type'] ?? '')) return refuseCall(response, 415, 'content-type');
  const body = await readJson(request, bodyLimit(name));
  if ('refused' in body) return refuseCall(response, body.refused === 'too-large' ? 413 : 400, body.refused);
  sendResult(response, 200, await dispatch(handlers, name, body.json, 'any', report));
}
