import { DataSource, type EntitySchema, type QueryRunner, type ReplicationMode } from 'typeorm';
import { PreparingClient } from './preparing-client.js';
import { naming } from './scope/database-failure.js';
import { SnakeNaming } from './snake-naming.js';

/** TypeORM's words. */
const beginning = 'START TRANSACTION';

/**
 * Names a lost database in every statement, whoever asks: rooms by their repositories, scopes, queries. The beginning of
 * a transaction is not waited for: what comes next is sent along with it, and fails where it has failed.
 */
class NamingDataSource extends DataSource {
  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const runner = super.createQueryRunner(mode);
    const ask = runner.query.bind(runner);
    const query = async (...statement: Parameters<typeof ask>): Promise<unknown> => {
      if (statement[0] !== beginning) return naming(() => ask(...statement));
      await naming(() => runner.connect());
      ask(beginning).catch(() => undefined);
      return [];
    };
    return Object.assign(runner, { query });
  }
}

/** The connection that serves requests, as `frak_app`. The schema is made by migrations alone. */
export function appDataSource(url: string, poolSize: number, entities: (Function | EntitySchema)[]): DataSource {
  return new NamingDataSource({
    type: 'postgres',
    url,
    poolSize,
    entities,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    connectTimeoutMS: 3000,
    extra: { Client: PreparingClient, pipeline: true, idleTimeoutMillis: 30_000, statement_timeout: 20_000 },
    poolErrorHandler: () => undefined,
  });
}
