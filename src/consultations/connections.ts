/** The connections of this room. */
import { ConnectionOf, readPage, toConnection, type Connection, type Keyset, type PageArgs } from '../platform/graphql/relay.js';
import { Consultation } from './consultation.entity.js';
import { HistoryEntry } from './history-entry.js';
import { PublicationPolicy } from './publication-policy.entity.js';

export const ConsultationConnection = ConnectionOf(Consultation);
export const PublicationPolicyConnection = ConnectionOf(PublicationPolicy);
export const HistoryEntryConnection = ConnectionOf(HistoryEntry);

/** Reads one page and makes a connection of it; `sortKey` gives the values of the query's ORDER BY. */
export async function connect<T>(
  page: PageArgs,
  keys: number,
  read: (page: Keyset) => Promise<T[] | null>,
  sortKey: (row: T) => readonly (string | number)[],
): Promise<Connection<T>> {
  const keyset = readPage(page, keys);
  return toConnection([...((await read(keyset)) ?? [])], keyset, sortKey);
}
