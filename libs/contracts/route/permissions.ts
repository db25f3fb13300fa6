/**
 * What a route can ask for. The prefix is the door:
 * `public` none, `person` any signed-in person, `host` the town's IT, `office` the council office (Ratsbüro),
 * `link` a filing link or a share with somebody outside, `fraction` a member of the fraction named in the path.
 */
export const permissions = [
  'public',
  'person',
  'host:manage',
  'office:intake',
  'link:filing',
  'link:share',
  'fraction:read',
  'fraction:members.read',
  'fraction:members.manage',
  'fraction:settings',
  'fraction:motions.read',
  'fraction:motions.comment',
  'fraction:motions.write',
  'fraction:motions.consent',
  'fraction:motions.release',
  'fraction:files.read',
  'fraction:files.contribute',
  'fraction:files.write',
  'fraction:meetings.read',
] as const;
export type Permission = (typeof permissions)[number];
export type FractionPermission = Extract<Permission, `fraction:${string}`>;

export const roles = ['member', 'chair', 'deputy', 'manager', 'expert_citizen', 'guest'] as const;
export type Role = (typeof roles)[number];

const shared = ['fraction:read', 'fraction:motions.read', 'fraction:motions.comment', 'fraction:files.read', 'fraction:files.contribute'] as const;
const member = [
  ...shared,
  'fraction:members.read',
  'fraction:meetings.read',
  'fraction:motions.write',
  'fraction:motions.consent',
  'fraction:files.write',
] as const;
const lead = [...member, 'fraction:motions.release', 'fraction:members.manage', 'fraction:settings'] as const;

/**
 * What a role may do at all in its fraction. Expert citizens and guests pass the same doors as members when they
 * read, but see only what was shared with them: the policy of each room narrows that down. So it is with contributing to
 * files: upload, rename and new versions where they are named for it, and moving about where the same people see it. Moving elsewhere,
 * deleting and sharing (`files.write`) is for members.
 */
export const granted: Record<Role, readonly FractionPermission[]> = {
  member,
  chair: lead,
  deputy: lead,
  manager: lead,
  expert_citizen: shared,
  guest: shared,
};

export const mayRelease = (role: Role): boolean => granted[role].includes('fraction:motions.release');
export const seesOnlyShared = (role: Role): boolean => role === 'expert_citizen' || role === 'guest';
