import type { Role } from '#contracts';

/** A signed-in person acting in one fraction. The only key that opens a fraction's data for people. */
export interface MemberActor {
  readonly kind: 'member';
  readonly fractionId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly role: Role;
  readonly name: string;
}

/** The house itself acting in one fraction: jobs, seeds, answers of the council office. `name` stands on the routing slip. */
export interface HouseActor {
  readonly kind: 'house';
  readonly fractionId: string;
  readonly name: string;
}

/** Whoever may open one fraction's data. */
export type FractionActor = MemberActor | HouseActor;

/** A clerk at the intake of one council, by account or by a link for one filing. */
export interface OfficeActor {
  readonly kind: 'office';
  readonly councilId: string;
  readonly name: string;
  /** Set when a link opened the door: then only this entry exists. */
  readonly entryId: string | null;
}

/** Somebody without an account, at what was shared with their e-mail address. */
export interface OutsideActor {
  readonly kind: 'outside';
  readonly fractionId: string;
  readonly linkId: string;
  readonly email: string;
}

/** A signed-in person outside of any fraction. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
}

export const houseActor = (fractionId: string, name: string): HouseActor => ({ kind: 'house', fractionId, name });
