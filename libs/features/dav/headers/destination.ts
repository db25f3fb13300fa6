import { AppError } from '#kernel';
import { Refusal } from '../door/refusal.js';
import { header, type Mount, type Visit } from '../door/visit.js';
import { segmentsOf } from './path.js';

/**
 * Where something shall go, as names below the same mount. Clients write a whole address or the bare path; another
 * server, or another place of this one, is no destination.
 */
export function destinationOf(visit: Visit): string[] {
  const written = header(visit, 'destination')?.trim();
  if (!written) throw new AppError('invalid_input', { field: 'Destination' });
  return placeIn(visit.mount, pathOf(written, visit));
}

/** The path in an address of this server, or the bare path itself. */
export function pathOf(written: string, { request }: Pick<Visit, 'request'>): string {
  if (written.startsWith('/')) return written;
  const [, host, path] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(written) ?? [];
  if (host === undefined || path === undefined) throw new AppError('invalid_input', { field: 'Destination' });
  if (bare(host) !== bare(request.get('host') ?? '')) throw new Refusal(502);
  return path === '' ? '/' : path;
}

/** Behind a proxy the scheme's own port is named by one side and left out by the other. */
const bare = (host: string): string => host.toLowerCase().replace(/:(80|443)$/, '');

export function placeIn({ prefix }: Mount, path: string): string[] {
  const below = stripped(prefix, path);
  if (below === null) throw new Refusal(502);
  return segmentsOf(below);
}

/** The rest of a path behind a prefix, however either is encoded; null when it stands elsewhere. */
export function stripped(prefix: string, path: string): string | null {
  const parts = path.split('/');
  const wanted = prefix.split('/');
  const same = wanted.every((part, index) => decodedPart(parts[index]) === decodedPart(part));
  return same ? `/${parts.slice(wanted.length).join('/')}` : null;
}

function decodedPart(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return part;
  }
}
