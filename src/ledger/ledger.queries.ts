/** SQL of the ledger. */
import { statement } from '../platform/database/database.js';

/** Ids are given in the order of the entries, and leaves are taken in the order of their ids. */
export const queueLeaves = statement<never>(
  'ledger.queue_leaves',
  `INSERT INTO ledger_queue (leaf, lookup)
   SELECT entry.leaf, entry.lookup FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS entry(leaf, lookup, place) ORDER BY place`,
);

/** In one statement: between two, the leaf could move from one table to the other. */
export const findLeaf = statement<{ leaf: Buffer; index: string | null }>(
  'ledger.find_leaf',
  `SELECT leaf, index FROM ledger_leaves WHERE lookup = $1
   UNION ALL SELECT leaf, NULL FROM ledger_queue WHERE lookup = $1`,
);
