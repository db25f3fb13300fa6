import pg from 'pg';

/**
 * A connection whose loss ends no process. Between a pool and whoever borrows from it there are moments in which nobody
 * listens: a server that says "ready" and dies in the same breath would take the whole house along. Whoever uses
 * the connection learns of its loss all the same, by the statement that fails.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
