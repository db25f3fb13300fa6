import { z } from 'zod';
import type { FilingPackage } from './council-system.js';

/**
 * The council office's intake, as the filing adapters of the same installation see it. `receive` keeps one entry per
 * key however often it is called, and resolves only once the entry and all its bytes are committed.
 */
export abstract class IntakeDesk {
  abstract receive(filing: FilingPackage): Promise<{ entryId: string }>;
  /** What is known of a key: nothing, lying there, or opened by a clerk. */
  abstract find(key: string, councilId: string): Promise<{ entryId: string; opened: boolean } | null>;
  /** A new link to the page of one entry, for a clerk without an account. The token is told once. */
  abstract link(entryId: string, councilId: string): Promise<string>;
  abstract withdraw(key: string, councilId: string): Promise<void>;
}

const to = { fractionId: z.uuid(), key: z.string(), by: z.string() };

/** What the office lets a fraction know about one of its filings. */
export const officeWord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), ...to }),
  z.object({ kind: z.literal('confirmed'), ...to, number: z.string() }),
  z.object({ kind: z.literal('returned'), ...to, reason: z.string() }),
  z.object({ kind: z.literal('on_agenda'), ...to, meetingId: z.uuid(), meetingName: z.string(), agendaItem: z.string() }),
  z.object({ kind: z.literal('decided'), ...to, result: z.string() }),
]);
export type OfficeWord = z.output<typeof officeWord>;
