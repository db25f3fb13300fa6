/** Role or existence of a seat changed: open editors of this person must follow. */
export class SeatChanged {
  constructor(
    readonly personId: string,
    readonly ended: boolean,
  ) {}
}

export class MemberJoined {
  constructor(
    readonly personId: string,
    readonly name: string,
  ) {}
}
