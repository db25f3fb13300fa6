import { z } from 'zod';
import { noteSchema, type Note } from './doorbell.js';

/** PostgreSQL takes less than 8,000 bytes in one notification; other carriers keep to the same. */
const mostBytes = 7_800;
const envelopeBytes = 100;

const envelope = z.object({ from: z.string(), notes: z.array(noteSchema) });

export const wrapped = (from: string, notes: readonly Note[]): string => JSON.stringify({ from, notes });

/** Most of what a node hears is its own voice: told apart before anything is parsed. */
export const isFrom = (from: string, payload: string): boolean => payload.startsWith(`{"from":"${from}"`);

/** Null: not from one of us. */
export function unwrapped(payload: string): readonly Note[] | null {
  const parsed = envelope.safeParse(jsonOrNull(payload));
  return parsed.success ? parsed.data.notes : null;
}

/** As many notes together as fit. Of several `moved` for a document only the last one says something. */
export function parcels(notes: readonly Note[]): Note[][] {
  const latest = new Map(notes.map((note, index) => [note.kind === 'moved' ? note.documentId : index, note]));
  const result: Note[][] = [];
  let room = 0;
  for (const note of latest.values()) {
    const size = Buffer.byteLength(JSON.stringify(note)) + 1;
    if (size > room) {
      result.push([]);
      room = mostBytes - envelopeBytes;
    }
    result.at(-1)?.push(note);
    room -= size;
  }
  return result;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
