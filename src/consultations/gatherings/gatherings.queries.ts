/** SQL of gatherings. */
import { statement } from '../../platform/database/database.js';
import type { AssistedWay } from './gatherings.rules.js';

export interface GatheringRow {
  id: string;
  consultationId: string;
  number: number;
  way: AssistedWay;
  place: string;
  heldOn: string;
  people: number | null;
  recordedBy: string;
  recordedAt: Date;
}

const columns = `id, consultation_id AS "consultationId", number, way, place, held_on::text AS "heldOn", people, recorded_by AS "recordedBy", recorded_at AS "recordedAt"`;

/** Two that are recorded at the same moment have different numbers. */
export const lockNumbers = statement<never>(
  'gatherings.lock_numbers',
  `SELECT pg_advisory_xact_lock(hashtextextended('gatherings ' || $1, 0))`,
);

export const insertGathering = statement<never>(
  'gatherings.insert',
  `INSERT INTO gatherings (id, consultation_id, number, way, place, held_on, people, recorded_by, recorded_at)
   SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5::date, $6, $7, $8 FROM gatherings WHERE consultation_id = $2`,
);

export const readGatherings = statement<GatheringRow>('gatherings.read', `SELECT ${columns} FROM gatherings WHERE id = ANY($1::uuid[])`);

/** The newest first. */
export const pageGatherings = statement<GatheringRow>(
  'gatherings.page',
  `SELECT ${columns} FROM gatherings WHERE consultation_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
);
export const pageGatheringsBackward = statement<GatheringRow>(
  'gatherings.page_backward',
  `SELECT ${columns} FROM gatherings WHERE consultation_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
);

/** Papers of one gathering are numbered one after the other. */
export const lockGathering = statement<{ id: string }>('gatherings.lock', 'SELECT id FROM gatherings WHERE id = $1 FOR NO KEY UPDATE');
