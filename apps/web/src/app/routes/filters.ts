import { motionKinds, motionStates } from '#contracts';
import { z } from 'zod';

/** What the list of motions is narrowed to; it stands in the address, so that it can be bookmarked and sent. */
export const motionFilters = z.object({
  bereich: z.enum(['all', 'mine', 'waiting']).optional().catch(undefined),
  stand: z.enum(motionStates).optional().catch(undefined),
  art: z.enum(motionKinds).optional().catch(undefined),
  q: z.string().optional().catch(undefined),
  ansicht: z.enum(['liste', 'tafel']).optional().catch(undefined),
});

export type MotionFilters = z.infer<typeof motionFilters>;

/** What is searched for. */
export const searchText = z.object({ q: z.string().optional().catch(undefined) });

/** Where in a motion the editor begins: the place of a finding ("2.0.1"), `annexes` or a panel; and with which text: a suggestion, or the wording of an amendment. */
export const motionPlace = z.object({
  place: z.string().max(60).optional().catch(undefined),
  vorschlag: z.uuid().optional().catch(undefined),
  wortlaut: z.literal(true).optional().catch(undefined),
});

/** At which page a document is opened. */
export const filePlace = z.object({ seite: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined) });

export const comparisonViews = ['nebeneinander', 'text', 'aenderungen', 'lesen'] as const;

/** Which two versions are compared, and how they are shown. */
export const comparison = z.object({
  von: z.string().max(40).optional().catch(undefined),
  mit: z.string().max(40).optional().catch(undefined),
  ansicht: z.enum(comparisonViews).optional().catch(undefined),
});

/** How a folder is shown, and the file that is open beside it. */
export const filesView = z.object({
  datei: z.uuid().optional().catch(undefined),
  darstellung: z.enum(['liste', 'kacheln']).optional().catch(undefined),
  nach: z.enum(['name', 'changed', 'size']).optional().catch(undefined),
  ab: z.boolean().optional().catch(undefined),
});
export type FilesView = { readonly [K in keyof z.infer<typeof filesView>]?: z.infer<typeof filesView>[K] };

/** The folder whose use of room is shown. */
export const usagePlace = z.object({ ordner: z.uuid().optional().catch(undefined) });
