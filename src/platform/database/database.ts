/** The door to PostgreSQL: named statements on the pool, and transactions shared with TypeORM. */
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Pool, PoolClient, QueryConfig } from 'pg';

/** A transaction in progress; a method that joins another's transaction takes it first. */
export type Tx = EntityManager;

/** One SQL statement with a name, prepared once for each connection. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Where the best way depends on the values, so that no plan may be kept: PostgreSQL plans what has no name for its values. */
  readonly isPlannedEachTime?: boolean;
  /** Only for the type of a row; never set. */
  readonly row?: Row;
}

/** Declares a named statement; `name` is unique in the whole project and says what it does (`comments.page_newest`). */
export function statement<Row>(name: string, text: string, isPlannedEachTime = false): Statement<Row> {
  return { name, text, isPlannedEachTime };
}

function queryOf({ name, text, isPlannedEachTime }: Statement<unknown>, values: readonly unknown[]): QueryConfig {
  return { text, values: [...values], ...(isPlannedEachTime ? {} : { name }) };
}

@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** Runs one statement on a connection of the pool, outside any transaction (or alone in its own). */
  async rows<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(queryOf(statement, values))).rows as Row[];
  }

  /** Runs one statement inside a transaction that TypeORM opened. */
  async rowsIn<Row>(tx: Tx, statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    const client = (await tx.queryRunner!.connect()) as PoolClient;
    return (await client.query(queryOf(statement, values))).rows as Row[];
  }

  /** On the connection of a transaction where there is one: whoever holds a connection must not wait for another. */
  rowsWith<Row>(tx: Tx | null | undefined, statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    return tx ? this.rowsIn(tx, statement, values) : this.rows(statement, values);
  }

  /** The same for a statement of which only the number of rows matters that it wrote. */
  async countIn(tx: Tx, statement: Statement<unknown>, values: readonly unknown[] = []): Promise<number> {
    const client = (await tx.queryRunner!.connect()) as PoolClient;
    return (await client.query(queryOf(statement, values))).rowCount ?? 0;
  }

  /** Opens a READ COMMITTED transaction, commits when `act` returns and rolls back when it throws. */
  transaction<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(act);
  }

  /** Sweeps old versions of rows out of tables; only the names of our own tables come here. */
  async vacuum(tables: readonly string[]): Promise<void> {
    const client = await this.pool.connect();
    const warnings: string[] = [];
    const hear = ({ severity, message }: { severity?: string; message?: string }): void => {
      if (severity === 'WARNING') warnings.push(message ?? severity);
    };
    client.on('notice', hear);
    try {
      await client.query(`VACUUM ${tables.join(', ')}`);
    } finally {
      client.off('notice', hear);
      client.release();
    }
    // A table that the account may not sweep is passed over, and only a warning says so.
    if (warnings.length > 0) throw new Error(warnings.join('; '));
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
