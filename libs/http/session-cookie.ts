import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import type { Response } from 'express';

/** A cookie that lets somebody in: `__Host-` over TLS, so that no subdomain and no plain connection can set or read it. */
abstract class KeyCookie {
  private readonly name: string;
  private readonly secure: boolean;

  /** `publicOrigin`: scheme and host people type in, e.g. `https://raum.musterstadt.de`; null on a quick start. */
  constructor(
    name: string,
    readonly publicOrigin: string | null,
  ) {
    this.secure = publicOrigin?.startsWith('https:') ?? false;
    this.name = this.secure ? `__Host-${name}` : name;
  }

  read(request: IncomingMessage): string | null {
    return parseCookie(request.headers.cookie ?? '')[this.name] ?? null;
  }

  set(response: Response, token: string, expires: Date): void {
    response.cookie(this.name, token, { httpOnly: true, secure: this.secure, sameSite: 'lax', path: '/', expires });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, { httpOnly: true, secure: this.secure, sameSite: 'lax', path: '/' });
  }
}

/** Of people with an account. */
export class SessionCookie extends KeyCookie {
  constructor(publicOrigin: string | null) {
    super('fraktionsraum', publicOrigin);
  }
}

/** Of people outside, for what was shared with their e-mail address. */
export class OutsideCookie extends KeyCookie {
  constructor(publicOrigin: string | null) {
    super('fraktionsraum-freigabe', publicOrigin);
  }
}
