/** The connections of this room. */
import { ConnectionOf, readPage, toConnection, type Connection, type Keyset, type PageArgs } from '../platform/graphql/relay.js';
import { Agency } from './agency.entity.js';
import { AgencyPerson } from './agency-person.js';
import { Session } from './session.entity.js';
import { Territory } from './territory.entity.js';

export const AgencyConnection = ConnectionOf(Agency);
export const AgencyPersonConnection = ConnectionOf(AgencyPerson);
export const SessionConnection = ConnectionOf(Session);
export const TerritoryConnection = ConnectionOf(Territory);

/** Reads one page and makes a connection of it; `sortKey` gives the values of the query's ORDER BY. */
export async function connect<T>(
  page: PageArgs,
  keys: number,
  read: (page: Keyset) => Promise<T[] | null>,
  sortKey: (row: T) => string[],
): Promise<Connection<T>> {
  const keyset = readPage(page, keys);
  // Rows of a loader may be shared with another field of the same operation: the connection turns only its copy around.
  return toConnection([...((await read(keyset)) ?? [])], keyset, sortKey);
}
