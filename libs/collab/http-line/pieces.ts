/** So many bytes, written as base64 beside the other fields, fit into one note of the doorbell. */
const pieceBytes = 5_400;

export interface Piece {
  readonly part: number;
  readonly parts: number;
  readonly body: string;
}

/** At least one, also of nothing. */
export function piecesOf(body: Uint8Array): Piece[] {
  const parts = Math.max(1, Math.ceil(body.byteLength / pieceBytes));
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return Array.from({ length: parts }, (_, part) => ({ part, parts, body: bytes.toString('base64', part * pieceBytes, Math.min(bytes.length, (part + 1) * pieceBytes)) }));
}

interface Heap {
  readonly pieces: Map<number, Buffer>;
  readonly timer: NodeJS.Timeout;
}

/** Pieces of several calls, in whatever order and however often they come; a call that lacks one is forgotten. */
export class Pieces {
  private readonly heaps = new Map<string, Heap>();

  constructor(
    private readonly patienceMs: number,
    private readonly most: number,
  ) {}

  /** The whole, once it is whole. */
  add({ call, part, parts, body }: Piece & { readonly call: string }): Buffer | null {
    const bytes = Buffer.from(body, 'base64');
    if (parts === 1) return bytes;
    const heap = this.heaps.get(call) ?? this.begin(call);
    if (heap === null) return null;
    heap.pieces.set(part, bytes);
    if (heap.pieces.size < parts) return null;
    this.forget(call);
    return Buffer.concat([...heap.pieces].sort(([one], [other]) => one - other).map(([, piece]) => piece));
  }

  private begin(call: string): Heap | null {
    if (this.heaps.size >= this.most) return null;
    const heap = { pieces: new Map<number, Buffer>(), timer: setTimeout(() => this.forget(call), this.patienceMs).unref() };
    this.heaps.set(call, heap);
    return heap;
  }

  private forget(call: string): void {
    clearTimeout(this.heaps.get(call)?.timer);
    this.heaps.delete(call);
  }
}
