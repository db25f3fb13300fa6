import { granted, type Role } from '#contracts';

const rank: Record<Role, number> = { chair: 3, deputy: 2, manager: 2, member: 1, expert_citizen: 0, guest: 0 };

export const mayManage = (role: Role): boolean => granted[role].includes('fraction:members.manage');

/** Nobody gives a role above the own one, and nobody changes a person above. */
export const mayGive = (actor: Role, role: Role): boolean => mayManage(actor) && rank[role] <= rank[actor];

export const mayChange = (actor: Role, subject: Role): boolean => mayManage(actor) && rank[subject] <= rank[actor];

/** Seats that must have an end: people who are not members of the fraction. */
export const needsEnd = (role: Role): boolean => role === 'expert_citizen' || role === 'guest';
