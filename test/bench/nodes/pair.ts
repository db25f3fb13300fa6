import type { House, Member } from '../../durability/support/house.js';
import { Victim } from '../../durability/support/victim.js';
import { Writer } from '../../durability/support/writer.js';

/** y-websocket's own, as every stock client has it. */
const stockBackoffMs = 2_500;

/** Two server processes on one database, and a document with somebody at either. */
export class Pair {
  private constructor(
    readonly house: House,
    readonly documentId: string,
    readonly nodes: [Victim, Victim],
  ) {}

  static async open(house: House, silent: boolean): Promise<Pair> {
    const nodes = await Promise.all([Victim.start(house.url, silent), Victim.start(house.url, silent)]);
    return new Pair(house, await house.newDocument(''), nodes);
  }

  async enter(name: string, at: 0 | 1): Promise<Writer> {
    const member: Member = await this.house.member(name, this.documentId, 'edit');
    const writer = new Writer(member, this.documentId, this.nodes[at].port, { maxBackoffTime: stockBackoffMs });
    await writer.synced();
    return writer;
  }

  async close(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.kill()));
  }
}

/** Milliseconds until `seen` holds; asked every millisecond. Throws after ten seconds. */
export async function timed(seen: () => boolean): Promise<number> {
  const begun = performance.now();
  while (!seen()) {
    if (performance.now() - begun > 10_000) throw new Error('Waited in vain for ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return performance.now() - begun;
}
