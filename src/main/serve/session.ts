/** Who may use the browser view: a one-time token in the printed address, then a session cookie. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type Session = {
  /** Goes into the address that is printed; dead after its first use. */
  readonly token: string;
  /** The session's Set-Cookie value for the right token, once; undefined ever after. */
  redeem(token: string): string | undefined;
  /** True when a Cookie header carries the session that was handed out. */
  holds(cookies: string | undefined): boolean;
};

/** `name` keeps the cookies of two views apart: cookies do not know ports. */
export function createSession(name: string): Session {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  let redeemed = false;
  return {
    token,
    redeem: (offered) => {
      if (redeemed || !sameText(offered, token)) return undefined;
      redeemed = true;
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    holds: (cookies) => cookieValues(cookies ?? '', name).some((value) => sameText(value, secret)),
  };
}

const cookieValues = (cookies: string, name: string): string[] =>
  cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .map((cookie) => cookie.slice(name.length + 1));

/** Compares digests, so that neither content nor length shows in the time it takes. */
const sameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
