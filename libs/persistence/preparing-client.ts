import type pg from 'pg';
import { Breath } from './breath.js';
import { SteadyClient } from './steady-client.js';

/** Asked so often on one connection, a statement is worth keeping there. */
const often = 5;
/** A plan made for a table of ten rows reads all of it, also when it has grown to ten thousand: the server is told to plan anew after so many statements, then after twice as many, and so on. */
const firstRevision = 200;
/** Kept on one connection, and counted until then; a plan takes the server some 50 kB. */
const most = { kept: 200, counted: 2_000 };

/**
 * What sorts or looks for words has different best plans for different wishes (a folder of ten and one of a hundred
 * thousand): it is planned anew each time. For everything else the planning costs five times what the doing does.
 */
const dependsOnValues = /\border by\b|@@|\bi?like\b/i;

/** Before a statement that sorts, and does so in the same best way whatever it is asked. */
export const onePlan = '/* one plan */';

/** Which statements of a connection are kept, by the names they have there. */
class Kept {
  private readonly names = new Map<string, string>();
  private readonly asked = new Map<string, number>();

  /** Undefined: planned anew. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= most.kept || (dependsOnValues.test(text) && !text.startsWith(onePlan))) return known;
    const times = (this.asked.get(text) ?? 0) + 1;
    if (this.asked.size >= most.counted) this.asked.clear();
    this.asked.set(text, times);
    if (times < often) return undefined;
    const name = `kept ${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}

/** Postgres ends a transaction in which a statement failed by a ROLLBACK, whatever it was asked, and calls that no error. */
function mustBeCommitted({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error(`The transaction was not committed (${command}): one of its statements failed, and nobody said so`);
}

/** A connection on which Postgres keeps the plans of what it is asked again and again, and which sends in one piece what is asked in one breath. */
export class PreparingClient extends SteadyClient {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const kept = new Kept();
    const breath = new Breath();
    const ask = (...given: unknown[]): unknown => {
      breath.hold(this.connection.stream);
      return Reflect.apply(super.query, this, given);
    };
    let [asked, revision] = [0, firstRevision];
    const revise = (): void => {
      asked += 1;
      if (asked < revision) return;
      revision *= 2;
      super.query('discard plans').catch(() => undefined);
    };
    const commit = async (): Promise<unknown> => {
      breath.hold(this.connection.stream);
      const answer = await super.query('COMMIT');
      mustBeCommitted(answer);
      return answer;
    };
    const query = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
      if (text === 'COMMIT') return commit();
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? kept.nameOf(text) : undefined;
      if (name === undefined) return ask(text, values, ...rest);
      revise();
      return ask({ name, text, values }, ...rest);
    };
    Object.assign(this, { query });
  }
}
