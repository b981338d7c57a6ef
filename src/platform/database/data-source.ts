/** TypeORM's data source over one PostgreSQL address. */
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.js';

/** Options for an address; entities of all rooms are handed in by the application. */
export function dataSourceOptions(url: string, entities: DataSourceOptions['entities'], poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    poolSize,
    synchronize: false,
    installExtensions: false,
    applicationName: 'urna',
    // A statement that takes longer than this is a fault, not patience.
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000, idleTimeoutMillis: 0 },
  };
}
