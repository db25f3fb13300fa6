import { granted, seesOnlyShared, type Everyone, type Role } from '#contracts';
import type { FractionActor, MemberActor } from '#kernel';

export type Right = 'none' | 'read' | 'write';

/** What a thing says of its circle: what all members may, and what it grants this one person by name. */
export interface Circle {
  readonly everyone: Everyone;
  /** `null`: not named, or no longer. */
  readonly share: 'read' | 'write' | null;
  readonly nonPublic: boolean;
}

/** Where a thing lies, and who alone has touched it. */
interface Placed {
  readonly circleId: string | null;
  readonly soleAuthor: string | null;
}

const rank: Record<Right, number> = { none: 0, read: 1, write: 2 };
const better = (a: Right, b: Right): Right => (rank[a] >= rank[b] ? a : b);

/**
 * The one rule of the file area; lists, search, trash, versions, previews, links and sync ask nothing else. Members have
 * what everyone has, or what they have by name. Who is no member has what was shared by name, and what is non-public only to read.
 */
export function rightOf(role: Role, { everyone, share, nonPublic }: Circle): Right {
  if (seesOnlyShared(role)) return nonPublic && share !== null ? 'read' : (share ?? 'none');
  return better(everyone, share ?? 'none');
}

/** Whether the role may add, rename and bring new versions, where it has the right to write. */
export const mayContribute = (role: Role): boolean => granted[role].includes('fraction:files.contribute');

/** Whether the role may also move, copy, throw away and share whatever it has the right to write. */
export const mayWrite = (role: Role): boolean => granted[role].includes('fraction:files.write');

/** A thing in another place may be seen by others: that is for members to say. Whoever contributes moves and copies it about where the same people see it. */
export const mayMove = (role: Role, from: Pick<Placed, 'circleId'>, to: Pick<Placed, 'circleId'> | null): boolean =>
  mayWrite(role) || (mayContribute(role) && from.circleId !== null && from.circleId === to?.circleId);

/** Whoever contributes takes back what nobody else has touched: the files that programs make for themselves while they save. */
export const mayRemove = ({ role, membershipId }: Pick<MemberActor, 'role' | 'membershipId'>, { soleAuthor }: Pick<Placed, 'soleAuthor'>): boolean =>
  mayWrite(role) || (mayContribute(role) && soleAuthor === membershipId);

/** Who looks, as parameters of a statement. */
export interface Viewer {
  /** True for the house itself, which works on what it does not show to anybody. */
  readonly all: boolean;
  readonly member: boolean;
  readonly membershipId: string | null;
  readonly now: Date;
}

export function viewerOf(actor: FractionActor, now: Date): Viewer {
  if (actor.kind === 'house') return { all: true, member: true, membershipId: null, now };
  return { all: false, member: !seesOnlyShared(actor.role), membershipId: actor.membershipId, now };
}

/** The parameters of `readable` and `writable`, in their order. */
export const viewing = (viewer: Viewer): unknown[] => [viewer.all, viewer.member, viewer.membershipId, viewer.now];

const named = (first: number, role: string): string =>
  `(select entry_id from file_share where membership_id = $${first + 2}::uuid and (until is null or until > $${first + 3}::timestamptz)${role})`;

/** `rightOf` as a condition on the entry `e`: the viewer may read it. The four parameters begin at `first`. */
export const readable = (e: string, first: number): string =>
  `($${first}::boolean or ($${first + 1}::boolean and ${e}.everyone <> 'none') or ${e}.circle_id in ${named(first, '')})`;

/** `rightOf` as a condition on the entry `e`: the viewer may change it. */
export const writable = (e: string, first: number): string =>
  `($${first}::boolean or ($${first + 1}::boolean and ${e}.everyone = 'write')
    or (($${first + 1}::boolean or not ${e}.non_public) and ${e}.circle_id in ${named(first, ` and role = 'write'`)}))`;

/** What one may move, throw away and share among what one may change: that is for members. */
export const arrangeable = (e: string, first: number): string => `($${first + 1}::boolean and ${writable(e, first)})`;

/** `mayMove` as a condition on the entry `e`: there may be another place for it. */
export const movable = (e: string, first: number): string => `(($${first + 1}::boolean or ${e}.circle_id is distinct from ${e}.id) and ${writable(e, first)})`;

/** `mayRemove` as a condition on the entry `e`. */
export const removable = (e: string, first: number): string => `(($${first + 1}::boolean or ${e}.sole_author is not distinct from $${first + 2}::uuid) and ${writable(e, first)})`;
