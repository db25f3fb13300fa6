import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AppPasswords, type Device } from '#features/account';
import { AppError } from '#kernel';

/** Whether a password may come in the open: only where nobody listens, on this very machine or in a practice room. */
export class PlainHttp {
  constructor(readonly allowed: boolean) {}
}

/** Lets programs in that bring the password of a device, as Basic authentication has it. */
@Injectable()
export class Admission {
  constructor(
    private readonly passwords: AppPasswords,
    private readonly plain: PlainHttp,
  ) {}

  async admit(request: Request): Promise<Device> {
    if (!request.secure && !this.plain.allowed) throw new AppError('tls_required');
    // A browser that remembers the password must not lend it to other pages.
    const site = request.get('sec-fetch-site');
    if (site !== undefined && site !== 'none' && site !== 'same-origin') throw new AppError('foreign_origin');
    const given = credentials(request.get('authorization'));
    const device = given && (await this.passwords.open(given.user, given.secret, request.ip ?? ''));
    if (!device) throw new AppError('not_signed_in');
    return device;
  }
}

const longest = 512;

function credentials(written: string | undefined): { user: string; secret: string } | null {
  const [, encoded] = /^Basic\s+([A-Za-z0-9+/=_-]+)$/i.exec(written ?? '') ?? [];
  if (encoded === undefined || encoded.length > longest) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 1 || text.includes('\0') ? null : { user: text.slice(0, colon), secret: text.slice(colon + 1) };
}
