/** The connections of this room. */
import { ConnectionOf, readPage, toConnection, type Connection, type Keyset, type PageArgs } from '../platform/graphql/relay.js';
import { ModerationCase } from './moderation-case.entity.js';
import { ModerationDecision } from './moderation-decision.entity.js';

export const ModerationCaseConnection = ConnectionOf(ModerationCase);
export const ModerationDecisionConnection = ConnectionOf(ModerationDecision);

/** The queue by when cases are due, and id. */
export async function connectQueue(
  page: PageArgs,
  read: (keyset: Keyset) => Promise<ModerationCase[]>,
): Promise<Connection<ModerationCase>> {
  const keyset = readPage(page, 2);
  return toConnection(await read(keyset), keyset, ({ attendBy, id }) => [attendBy.toISOString(), id]);
}

/** The log by moment and id. */
export async function connectLog(
  page: PageArgs,
  read: (keyset: Keyset) => Promise<ModerationDecision[]>,
): Promise<Connection<ModerationDecision>> {
  const keyset = readPage(page, 2);
  return toConnection(await read(keyset), keyset, ({ decidedAt, id }) => [decidedAt.toISOString(), id]);
}
