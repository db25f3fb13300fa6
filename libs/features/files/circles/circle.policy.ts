import { mayRelease, type Role } from '#contracts';

/** Who may say who sees a non-public thing, and take the label off: the leads. Putting it on is open to everybody who may change the thing. */
export const mayOpenUp = (role: Role, { nonPublic }: { readonly nonPublic: boolean }): boolean => !nonPublic || mayRelease(role);

/** The log of who read what is non-public belongs to the leads; the host has no way to it. */
export const mayReadLog = (role: Role): boolean => mayRelease(role);
