import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { bumpAcl, freezeDocument, readState, ringOnCommit, thawDocument, type Queryable } from '../../../libs/collab/index.js';
import { dice } from '../../support/dice.js';
import type { House } from '../support/house.js';
import { startNode, type CollabNode } from '../support/node.js';
import { Alphabet } from '../support/typist.js';
import { until } from '../support/writer.js';
import { Person } from './person.js';

const names = ['Anna', 'Bert', 'Carl', 'Dora'];
/** Little time passes between steps: what is asked for is disorder, not rest. */
const limits = { watchMs: 150, lingerMs: 300, tail: 40, awarenessMs: 5 };

/**
 * Two nodes, four people, and a die that decides what happens next: somebody types, loses the network, changes the node,
 * a node restarts, a right is taken or given, the text freezes or thaws. Throws with the seed when a promise is broken.
 */
export class Turmoil {
  private readonly roll: () => number;
  private readonly alphabet = new Alphabet();
  private nodes: CollabNode[] = [];
  private people: Person[] = [];
  private documentId = '';
  /** Letters of those who may not write now, as they stood in the text when that was committed. */
  private readonly barredAt = new Map<Person, string>();
  private frozen = false;
  readonly history: string[] = [];

  constructor(
    private readonly house: House,
    readonly seed: number,
  ) {
    this.roll = dice(seed);
  }

  async play(steps: number): Promise<void> {
    try {
      await this.gather();
      for (let step = 0; step < steps; step += 1) await this.step();
      await this.settle();
    } catch (failure) {
      throw new Error(`Seed ${this.seed}, after ${this.history.join(', ')}: ${failure instanceof Error ? failure.message : String(failure)}`, { cause: failure });
    } finally {
      this.people.forEach(({ writer }) => writer.leave());
      await Promise.all(this.nodes.map((node) => node.stop()));
    }
  }

  private async gather(): Promise<void> {
    this.documentId = await this.house.newDocument('');
    this.nodes = [await startNode(this.house.url, { limits }), await startNode(this.house.url, { limits })];
    for (const name of names) {
      const member = await this.house.member(name, this.documentId, 'edit');
      this.people.push(new Person(member, this.documentId, this.port(), this.alphabet, this.roll));
    }
    await Promise.all(this.people.map(({ writer }) => writer.synced()));
  }

  private readonly events: readonly (readonly [weight: number, name: string, happen: (person: Person) => Promise<void> | void])[] = [
    [14, 'typing', async () => this.everyoneTypes()],
    [3, 'offline', (person) => person.goOffline()],
    [4, 'online', (person) => person.goOnline(this.port())],
    [1, 'restart', () => this.restart()],
    [2, 'right taken', (person) => this.take(person)],
    [3, 'right given', (person) => this.give(person)],
    [1, 'frozen', () => this.freeze()],
    [2, 'thawed', () => this.thaw()],
  ];

  private async step(): Promise<void> {
    const total = this.events.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.roll() * total;
    const [, name, happen] = this.events.find(([weight]) => (left -= weight) < 0) ?? this.events[0] ?? [];
    const person = this.people[Math.floor(this.roll() * this.people.length)];
    if (name === undefined || happen === undefined || person === undefined) return;
    this.history.push(name === 'typing' ? name : `${person.member.name} ${name}`);
    await happen(person);
    await sleep(this.roll() * 40);
  }

  private async everyoneTypes(): Promise<void> {
    for (let stroke = 0; stroke < 6; stroke += 1) {
      for (const person of this.people) if (this.roll() < 0.7) person.act();
      await sleep(this.roll() * 8);
    }
  }

  private async restart(): Promise<void> {
    const index = Math.floor(this.roll() * 2);
    const { port } = this.nodes[index] ?? { port: 0 };
    await this.nodes[index]?.stop();
    this.nodes[index] = await startNode(this.house.url, { limits, port });
  }

  /** Half of the changes are rung for, the others have to be found out. */
  private async change(work: (client: Queryable) => Promise<void>): Promise<void> {
    await this.house.inFraction(async (client) => {
      await work(client);
      if (this.roll() < 0.5) await ringOnCommit(client, { kind: 'changed', fractionId: this.house.fractionId, documentId: this.documentId });
    });
  }

  private async take(person: Person): Promise<void> {
    if (this.barredAt.has(person)) return;
    await this.change(async (client) => {
      await this.setRole(client, person, this.roll() < 0.5 ? 'read' : null);
      const text = await this.textNow(client);
      if (this.frozen) person.loosen(text);
      this.barredAt.set(person, person.lettersIn(text));
    });
  }

  private async give(person: Person): Promise<void> {
    const before = this.barredAt.get(person);
    if (before === undefined) return;
    await this.change(async (client) => {
      this.expectSame(person, before, await this.textNow(client));
      await this.setRole(client, person, 'edit');
    });
    this.barredAt.delete(person);
  }

  private async freeze(): Promise<void> {
    if (this.frozen) return;
    await this.change(async (client) => {
      await freezeDocument(client, this.documentId);
      const text = await this.textNow(client);
      this.frozenText = text;
    });
    this.frozen = true;
  }

  private frozenText = '';

  private async thaw(): Promise<void> {
    if (!this.frozen) return;
    await this.change(async (client) => {
      const text = await this.textNow(client);
      if (text !== this.frozenText) throw new Error('the frozen text changed');
      for (const person of this.people) if (!this.barredAt.has(person)) person.loosen(text);
      await thawDocument(client, this.documentId);
    });
    this.frozen = false;
  }

  private expectSame(person: Person, before: string, text: string): void {
    const now = person.lettersIn(text);
    if (now !== before) throw new Error(`${person.member.name} wrote without the right: "${before}" became "${now}"`);
  }

  /** Everybody may write again and comes back: what was said to be saved is there, once, for all. */
  private async settle(): Promise<void> {
    await this.thaw();
    for (const person of [...this.barredAt.keys()]) await this.give(person);
    const together = async (): Promise<boolean> => {
      for (const person of this.people) if (!person.writer.provider.wsconnected) person.goOnline(this.port());
      const text = await this.house.text(this.documentId);
      return this.people.every(({ writer }) => writer.provider.synced && writer.saved.now.state === 'saved' && writer.text.toString() === text);
    };
    await until(together, 'all are back, saved, and read the same');
    const text = await this.house.text(this.documentId);
    const broken = this.people.flatMap((person) => person.brokenIn(text));
    if (broken.length > 0) throw new Error(`was saved and is not so: ${broken.join('; ')}`);
    if (new Set(text).size !== [...text].length) throw new Error('a letter stands there twice');
  }

  private async setRole(client: Queryable, { member }: Person, role: string | null): Promise<void> {
    await client.query('delete from right_of where person_id = $1', [member.personId]);
    if (role !== null) await client.query('insert into right_of values ($1, $2, $3)', [member.personId, this.documentId, role]);
    await bumpAcl(client, this.documentId);
  }

  private async textNow(client: Queryable): Promise<string> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await readState(client, this.documentId)).update);
    return doc.getText('text').toString();
  }

  private port(): number {
    return this.nodes[Math.floor(this.roll() * this.nodes.length)]?.port ?? 0;
  }
}
