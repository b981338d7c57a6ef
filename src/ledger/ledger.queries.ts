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

/** Also of leaves that wait for their place, in one statement: between two, a leaf could move from one table to the other. */
export const readPlaces = statement<{ lookup: string; index: string | null; hash: Buffer }>(
  'ledger.read_places',
  `SELECT lookup, index, hash FROM ledger_leaves WHERE lookup = ANY($1)
   UNION ALL SELECT lookup, NULL, sha256('\\x00'::bytea || leaf) FROM ledger_queue WHERE lookup = ANY($1)`,
);

export interface Identity {
  origin: string;
  verifierKey: string;
}

export const readIdentity = statement<Identity>(
  'ledger.read_identity',
  'SELECT origin, verifier_key AS "verifierKey" FROM ledger_identity',
);

export const beginLedger = statement<{ origin: string }>(
  'ledger.begin',
  'INSERT INTO ledger_identity (origin, verifier_key, begun_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING origin',
);

export interface CheckpointRow {
  size: string;
  root: Buffer;
  note: string;
  madeAt: Date;
}

const checkpointColumns = 'size, root, note, made_at AS "madeAt"';

export const readNewestCheckpoint = statement<CheckpointRow>(
  'ledger.read_newest_checkpoint',
  `SELECT ${checkpointColumns} FROM ledger_checkpoints ORDER BY size DESC LIMIT 1`,
);

export const readCheckpoint = statement<CheckpointRow>(
  'ledger.read_checkpoint',
  `SELECT ${checkpointColumns} FROM ledger_checkpoints WHERE size = $1`,
);

export const readSizes = statement<{ size: string }>(
  'ledger.read_sizes',
  'SELECT size FROM ledger_checkpoints WHERE $1::bigint IS NULL OR size < $1 ORDER BY size DESC LIMIT $2',
);

export const insertCheckpoint = statement<never>(
  'ledger.insert_checkpoint',
  'INSERT INTO ledger_checkpoints (size, root, note, made_at) VALUES ($1, $2, $3, $4)',
);

/** By the index from its beginning: rows that have just left are passed over quickly there. */
export const readFirstQueued = statement<{ id: string }>('ledger.read_first_queued', 'SELECT id FROM ledger_queue ORDER BY id LIMIT 1');

/** The turn lasts until the transaction ends; a process that has stopped moving loses it after a while. */
export const takeTurn = statement<{ isOurs: boolean }>(
  'ledger.take_turn',
  `SELECT pg_try_advisory_xact_lock(7283653) AS "isOurs", set_config('idle_in_transaction_session_timeout', '5s', true)`,
);

/** Hashes that no full tile holds yet: of leaves from $1 on, and of full tiles of the levels $2 from $3 on. */
export const readEdge = statement<{ level: number; index: string; hash: Buffer }>(
  'ledger.read_edge',
  `SELECT 0 AS level, index, hash FROM ledger_leaves WHERE index >= $1 AND index < $1 + 256
   UNION ALL
   SELECT edge.level + 1, tile.index, tile.root FROM unnest($2::smallint[], $3::bigint[]) AS edge(level, start)
   CROSS JOIN LATERAL (SELECT index, root FROM ledger_tiles WHERE ledger_tiles.level = edge.level AND index >= edge.start AND index < edge.start + 256) tile
   ORDER BY level, index`,
);

/** Leaves in one transaction. */
export const batch = 8_192;

/** The first leaves of the queue get the places from $1 on. 0x00 sets leaves apart from nodes (RFC 9162 §2.1.1). */
export const placeLeaves = statement<{ index: string; queueId: string; hash: Buffer }>(
  'ledger.place_leaves',
  `INSERT INTO ledger_leaves (index, queue_id, leaf, hash, lookup)
   SELECT $1::bigint + row_number() OVER (ORDER BY id) - 1, id, leaf, sha256('\\x00'::bytea || leaf), lookup
   FROM (SELECT id, leaf, lookup FROM ledger_queue ORDER BY id LIMIT ${batch}) AS first
   RETURNING index, queue_id AS "queueId", hash`,
);

export const takeFromQueue = statement<never>('ledger.take_from_queue', 'DELETE FROM ledger_queue WHERE id = ANY($1::bigint[])');

export const insertTiles = statement<never>(
  'ledger.insert_tiles',
  `INSERT INTO ledger_tiles (level, index, hashes, root) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
);

export const readTile = statement<{ hashes: Buffer }>(
  'ledger.read_tile',
  'SELECT hashes FROM ledger_tiles WHERE level = $1 AND index = $2',
);

export const readRoots = statement<{ hash: Buffer }>(
  'ledger.read_roots',
  'SELECT root AS hash FROM ledger_tiles WHERE level = $1 AND index >= $2 AND index < $3 ORDER BY index',
);

export const readHashes = statement<{ hash: Buffer }>(
  'ledger.read_hashes',
  'SELECT hash FROM ledger_leaves WHERE index >= $1 AND index < $2 ORDER BY index',
);

export const readLeaves = statement<{ leaf: Buffer }>(
  'ledger.read_leaves',
  'SELECT leaf FROM ledger_leaves WHERE index >= $1 AND index < $2 ORDER BY index',
);
