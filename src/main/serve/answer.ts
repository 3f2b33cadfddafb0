/** Writes answers: security headers on every one of them, whatever it says. */
import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../../shared/asset.ts';
import { fault } from '../../shared/fault.ts';
import { failed, type Result } from '../../shared/result.ts';
import { refusalPage } from './refusal-text.ts';

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders("'self'"))) response.setHeader(name, value);
}

export function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(result));
}

/** A call that never reached the contract: told in the contract's own form, so that the page needs only one. */
export function refuseCall(response: ServerResponse, status: number, field: string): void {
  sendResult(response, status, failed(fault('input.invalid', { field })));
}

/** For people: a stale link, a foreign page, a wrong address. */
export function refusePage(response: ServerResponse, status: 403 | 404 | 405): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(refusalPage[status]);
}
