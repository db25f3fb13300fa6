/** These sessions are over; sockets they opened must close. */
export class SessionsEnded {
  constructor(readonly sessionIds: readonly string[]) {}
}
