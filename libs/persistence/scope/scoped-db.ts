import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { naming } from './database-failure.js';
import { rowsOf } from './rows.js';

interface Opened<A> {
  readonly key: string;
  readonly actor: A;
  readonly manager: EntityManager;
  readonly last: (() => Promise<unknown>)[];
  readonly afterCommit: (() => unknown)[];
}

/**
 * One door to the rows of one scope (a fraction, or a council's intake). `run` opens a transaction, tells the database
 * whose rows it may show, and keeps the entity manager where `repo` finds it. Outside of `run` there is no repository.
 */
export abstract class ScopedDb<A> {
  private readonly opened = new AsyncLocalStorage<Opened<A>>();

  protected constructor(
    private readonly source: DataSource,
    private readonly setting: string,
  ) {}

  /** The value of the scope's setting for this actor: a uuid. */
  protected abstract keyOf(actor: A): string;

  /** Runs `work` in one transaction of this actor's scope; inside another `run` of the same scope it joins in. */
  async run<T>(actor: A, work: () => Promise<T>): Promise<T> {
    const key = this.keyOf(actor);
    const around = this.opened.getStore();
    if (around?.key === key) return this.opened.run({ ...around, actor }, work);
    if (around) throw new Error(`A ${this.setting} is open already; another one needs its own transaction`);
    const [last, afterCommit, said]: [Opened<A>['last'], Opened<A>['afterCommit'], Promise<unknown>[]] = [[], [], []];
    const whole = async (): Promise<T> => {
      const answer = await work();
      said.push(...last.map((act) => act()));
      // Where one fails, so does the commit that is on its way; why, is told below.
      for (const statement of said) statement.catch(() => undefined);
      return answer;
    };
    const [ended] = await Promise.allSettled([this.inTransaction(key, (manager) => this.opened.run({ key, actor, manager, last, afterCommit }, whole))]);
    await naming(() => Promise.all(said));
    if (ended.status === 'rejected') throw ended.reason;
    for (const act of afterCommit) await act();
    return ended.value;
  }

  /** The only source of repositories. Never pass rows from outside into `save`: load, change, save. */
  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.current.manager.getRepository(entity);
  }

  /** Plain SQL inside the open transaction. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf(await this.current.manager.query<Row[] | [Row[], number]>(sql, [...parameters]));
  }

  get actor(): A {
    return this.current.actor;
  }

  get manager(): EntityManager {
    return this.current.manager;
  }

  /**
   * The last statements of the transaction, in one breath with its end: what they lock is held for no way to the database
   * and back. `act` sends them all before it waits for anything.
   */
  atLast(act: () => Promise<unknown>): void {
    this.current.last.push(act);
  }

  /** Does something once the transaction has committed, e.g. ring the doorbell of an open document. */
  afterCommit(act: () => unknown): void {
    this.current.afterCommit.push(act);
  }

  private get current(): Opened<A> {
    const opened = this.opened.getStore();
    if (!opened) throw new Error(`No ${this.setting} is open: call run(actor, work) first`);
    return opened;
  }

  private inTransaction<T>(key: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const inside = async (manager: EntityManager): Promise<T> => {
      const opened = manager.query('select set_config($1, $2, true)', [this.setting, key]);
      // Not waited for: a connection keeps the order, and where this fails, everything after it does.
      opened.catch(() => undefined);
      return work(manager);
    };
    // A loss that is noticed between two statements never reaches the next one: the manager refuses before.
    return naming(() => this.source.transaction(inside));
  }
}
