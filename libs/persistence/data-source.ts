import { DataSource, type EntitySchema, type QueryRunner, type ReplicationMode } from 'typeorm';
import { PreparingClient } from './preparing-client.js';
import { naming } from './scope/database-failure.js';
import { SnakeNaming } from './snake-naming.js';

/** Names a lost database in every statement, whoever asks: rooms by their repositories, scopes, queries. */
class NamingDataSource extends DataSource {
  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const runner = super.createQueryRunner(mode);
    const ask = runner.query.bind(runner);
    return Object.assign(runner, { query: (...statement: Parameters<typeof ask>) => naming(() => ask(...statement)) });
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
    extra: { Client: PreparingClient, idleTimeoutMillis: 30_000, statement_timeout: 20_000 },
    poolErrorHandler: () => undefined,
  });
}
