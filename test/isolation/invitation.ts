import { sha256 } from '#kernel';
import type { Place } from '../support/place.js';

/** An open invitation of this place, with the token that otherwise stands only in its mail. */
export async function openInvitation(place: Place): Promise<{ id: string; token: string; email: string }> {
  const token = crypto.randomUUID().replaceAll('-', '');
  const email = `${crypto.randomUUID()}@musterstadt.example`;
  const [row] = await place.house.rows<{ id: string }>(
    `insert into invitation (fraction_id, token_hash, email, role, expires_at, invited_by) values ($1, $2, $3, 'member', now() + interval '7 days', $4) returning id`,
    [place.fractionId, sha256(token), email, `${place.mark} chair`],
  );
  await place.house.rows(`insert into invitation_link (token_hash, fraction_id, expires_at) values ($1, $2, now() + interval '7 days')`, [sha256(token), place.fractionId]);
  return { id: row?.id ?? '', token, email };
}
