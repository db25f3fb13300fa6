import type { Request } from 'express';
import type { MemberActor, OfficeActor, OutsideActor, PersonActor } from '#kernel';

/**
 * Knows who stands at the door. Each question is asked of the database at every request, so a change of rights holds
 * from the next request on. `null` means: nobody, or not any more.
 */
export abstract class Doorkeeper {
  abstract person(sessionToken: string): Promise<PersonActor | null>;
  abstract seat(personId: string, fractionId: string): Promise<MemberActor | null>;
  abstract isHost(personId: string): Promise<boolean>;
  abstract office(person: PersonActor): Promise<OfficeActor | null>;
  abstract filingLink(token: string): Promise<OfficeActor | null>;
  /** Whom a share is for, and whether the session says that this is the one; `null`: there is no such share. */
  abstract share(token: string, sessionToken: string | null): Promise<OutsideActor | 'pin_needed' | null>;
}

/** Whoever passed the gate; which of them is set follows from the route's permission. */
export interface Door {
  readonly person: PersonActor | null;
  readonly member: MemberActor | null;
  readonly office: OfficeActor | null;
  readonly outside: OutsideActor | null;
}

export interface Parsed {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** What the gate leaves on the request for the handler. */
export interface Passage {
  readonly requestId: string;
  door?: Door;
  input?: Parsed;
}

const passages = new WeakMap<Request, Passage>();

export function passageOf(request: Request): Passage {
  const found = passages.get(request);
  if (found) return found;
  const passage: Passage = { requestId: crypto.randomUUID() };
  passages.set(request, passage);
  return passage;
}

