import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { rowsOf } from './rows.js';

/**
 * The few tables that belong to no fraction (`globalTables`): persons, sessions, councils, bodies, meetings.
 * No transaction and no scope; a fraction's table seen from here is empty.
 */
export class GlobalDb {
  constructor(private readonly source: DataSource) {}

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.source.getRepository(entity);
  }

  /** To put a job in that goes with no change of data. */
  get manager(): EntityManager {
    return this.source.manager;
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf(await this.source.query<Row[] | [Row[], number]>(sql, [...parameters]));
  }
}
