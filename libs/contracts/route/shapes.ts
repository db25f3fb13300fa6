import { z } from 'zod';

/** Shapes that many rooms share. */
export const id = z.uuid();
export const instant = z.iso.datetime();
export const day = z.iso.date();
export const done = z.strictObject({ done: z.literal(true) });
export const line = (max: number) => z.string().trim().min(1).max(max);
export const email = z.email().max(254).transform((address) => address.toLowerCase());
export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A person as others in the same fraction see them. */
export const personRef = z.object({ id, name: z.string() });
export type PersonRef = z.infer<typeof personRef>;

export const page = z.strictObject({
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
