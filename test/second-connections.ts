/** Which statements ask for a connection of the pool while their act holds one: when as many do so at once as there are, each waits for the others. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Statement, Tx } from '../src/platform/database/database.js';

const within = new AsyncLocalStorage<boolean>();
// While it is in use, every promise of the worker carries it along.
afterAll(() => within.disable());

/** Fills as the application works: the name of each statement, and where it was asked from. */
export function secondConnections(database: Database): Set<string> {
  const second = new Set<string>();
  const [transaction, rows] = [database.transaction.bind(database), database.rows.bind(database)];
  database.transaction = <T>(act: (tx: Tx) => Promise<T>) => transaction((tx) => within.run(true, () => act(tx)));
  database.rows = <Row>(statement: Statement<Row>, values?: readonly unknown[]) => {
    if (within.getStore()) second.add(`${statement.name}, ${callersIn(new Error().stack ?? '')}`);
    return rows(statement, values);
  };
  return second;
}

/** Those of people; of what follows along there is one in a process. */
export function ofPeople(second: ReadonlySet<string>): string[] {
  return [...second].filter((asked) => !/live\/clockwork|ledger\/sequencer/.test(asked)).sort();
}

function callersIn(stack: string): string {
  const files = [...stack.matchAll(/src\/(?!platform\/)([\w/.-]+)\.ts/g)].map(([, file]) => file!);
  return [...new Set(files)].join(' < ');
}
