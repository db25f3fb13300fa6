import { z } from 'zod';
import { contentState, type ContentState } from '#contracts';

const row = z.object({ ...contentState.shape, fileId: z.uuid() });

/** The state of files `e` that were found by a statement; a file nobody has looked at yet is pending. */
export const stateColumns = `e.id as "fileId", coalesce(c.state, 'pending') as state, c.reason, o.verdict as virus, c.thumbnail_id is not null as thumbnail`;
export const stateJoins = `left join file_content c on c.file_id = e.id and c.object_id = e.object_id join stored_object o on o.id = e.object_id`;

export const stateOf = (found: unknown): ContentState & { fileId: string } => row.parse(found);

/** A file that waits to be read. */
export const pendingRow = z.object({ fileId: z.uuid(), objectId: z.uuid(), tries: z.number(), name: z.string(), type: z.string(), bytes: z.number(), verdict: z.string() });
export type Pending = z.infer<typeof pendingRow>;
