import { granted, roles } from '#contracts';

const asked = roles.filter((role) => granted[role].includes('fraction:motions.consent'));

/** SQL over `consent c`: given by somebody who still sits in the fraction, in a role that is asked. The words of those who left remain, and count no more. */
export const stillCounts = `exists (select 1 from membership w where w.person_id = c.person_id and w.role in (${asked.map((role) => `'${role}'`).join(', ')})
  and (w.ends_at is null or w.ends_at > now()))`;
