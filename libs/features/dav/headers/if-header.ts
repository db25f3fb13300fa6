import { AppError } from '#kernel';

export interface Condition {
  readonly not: boolean;
  readonly kind: 'token' | 'etag';
  readonly value: string;
}

/** One list of conditions that must all hold; about the named resource, or about the one of the request. */
export interface IfList {
  readonly resource: string | null;
  readonly conditions: readonly Condition[];
}

const refuse = (): never => {
  throw new AppError('invalid_input', { field: 'If' });
};

const most = { letters: 8_192, lists: 100 };
const piece = /\s*(?:<([^<>]*)>|(\()|(\))|(Not)\b|\[((?:W\/)?"[^"]*")\])/iy;

/** The `If` header of RFC 4918, 10.4.2: tagged and untagged lists. */
export function parseIf(header: string): IfList[] {
  if (header.length > most.letters) return refuse();
  const reader = new Reader();
  piece.lastIndex = 0;
  while (piece.lastIndex < header.trimEnd().length) {
    const found = piece.exec(header);
    if (!found) return refuse();
    reader.take(found);
  }
  return reader.lists();
}

class Reader {
  private readonly done: IfList[] = [];
  private resource: string | null = null;
  private open: Condition[] | null = null;
  private not = false;

  take([, angle, opens, closes, not, etag]: RegExpExecArray): void {
    if (opens) this.begin();
    else if (closes) this.end();
    else if (not) this.negate();
    else if (etag !== undefined) this.add('etag', etag);
    else if (angle !== undefined && this.open) this.add('token', angle);
    else if (angle !== undefined) this.resource = angle;
  }

  lists(): IfList[] {
    return this.open || this.done.length === 0 || this.done.length > most.lists ? refuse() : this.done;
  }

  private begin(): void {
    if (this.open) refuse();
    this.open = [];
  }

  private end(): void {
    if (!this.open || this.open.length === 0 || this.not) return refuse();
    this.done.push({ resource: this.resource, conditions: this.open });
    this.open = null;
  }

  private negate(): void {
    if (!this.open || this.not) refuse();
    this.not = true;
  }

  private add(kind: Condition['kind'], value: string): void {
    if (!this.open) return refuse();
    this.open.push({ not: this.not, kind, value });
    this.not = false;
  }
}

/** All lock tokens somebody brings along, whatever is said about them. */
export const tokensIn = (lists: readonly IfList[]): ReadonlySet<string> =>
  new Set(lists.flatMap(({ conditions }) => conditions.filter(({ kind }) => kind === 'token').map(({ value }) => value)));
