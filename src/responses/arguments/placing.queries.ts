/** Statements of a run that places comments: what it reads, and what it writes part by part. */
import { statement } from '../../platform/database/database.js';
import type { HandDecision } from '../clustering/decisions.rules.js';
import { isReadable } from './clusters.queries.js';

/** Consultations in which something waits and nobody is at work. Leases go by the clock of the database, which all processes share. */
export const readToPlace = statement<{ consultationId: string }>(
  'arguments.read_to_place',
  `SELECT r.consultation_id AS "consultationId" FROM argument_runs r
   WHERE (r.claimed_until IS NULL OR r.claimed_until <= now()) AND (r.not_before IS NULL OR r.not_before <= now())
     AND EXISTS (SELECT FROM argument_waiting w WHERE w.consultation_id = r.consultation_id)
   ORDER BY r.begun_at, r.consultation_id LIMIT $1`,
);

/** No row comes back when another process was quicker. */
export const claimRun = statement<{ total: number }>(
  'arguments.claim_run',
  `UPDATE argument_runs SET claimed_by = $2, claimed_until = now() + $3 * interval '1 second', begun_at = $4, finished_at = NULL, read = 0, placed = 0,
     total = (SELECT count(DISTINCT w.comment_id)::int FROM argument_waiting w WHERE w.consultation_id = $1)
   WHERE consultation_id = $1 AND (claimed_until IS NULL OR claimed_until <= now()) RETURNING total`,
);

export const sayProgress = statement<{ consultationId: string }>(
  'arguments.say_progress',
  `UPDATE argument_runs SET claimed_until = now() + $3 * interval '1 second', read = $4, placed = $5
   WHERE consultation_id = $1 AND claimed_by = $2 RETURNING consultation_id AS "consultationId"`,
);

/** Whoever changes the arguments of a consultation comes after whoever does so now. */
export const lockRun = statement<{ claimedBy: string | null }>(
  'arguments.lock_run',
  'SELECT claimed_by AS "claimedBy" FROM argument_runs WHERE consultation_id = $1 FOR NO KEY UPDATE',
);

/** By hand: a run that is under way has not seen what is being decided, so that it may write no more and another begins. */
export const interruptRun = statement<never>(
  'arguments.interrupt_run',
  'UPDATE argument_runs SET claimed_by = NULL, claimed_until = NULL, not_before = NULL WHERE consultation_id = $1',
);

/** So that there is a row to lock. */
export const beginRun = statement<never>(
  'arguments.begin_run',
  'INSERT INTO argument_runs (consultation_id, begun_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);

export const finishRun = statement<{ total: number }>(
  'arguments.finish_run',
  `UPDATE argument_runs SET claimed_by = NULL, claimed_until = NULL, finished_at = $3, read = total, placed = total, not_before = now() + $4 * interval '1 millisecond'
   WHERE consultation_id = $1 AND claimed_by = $2 RETURNING total`,
);

export const releaseRun = statement<never>(
  'arguments.release_run',
  `UPDATE argument_runs SET claimed_by = NULL, claimed_until = NULL, not_before = now() + $3 * interval '1 millisecond'
   WHERE consultation_id = $1 AND claimed_by = $2`,
);

/** What it says and on what; of a suggestion also the words that it proposes and the passage they are for. */
const textColumns = `c.body || coalesce(E'\\n' || s.proposed, '') AS text, c.stance,
  coalesce(n.provision_id, c.provision_id)::text || CASE WHEN s.comment_id IS NULL THEN '' ELSE '/' || md5(n.original::text) END AS place`;
const asTextSources = `LEFT JOIN comment_suggestions s ON s.comment_id = c.id LEFT JOIN comment_anchors n ON n.comment_id = c.id`;

export interface TextRow {
  id: string;
  text: string;
  stance: string;
  place: string | null;
}

export interface WaitingText extends TextRow {
  waitingIds: string[];
  /** The argument that it is counted with so far. */
  clusterId: string | null;
  /** False: it cannot be read now, or asks for no answer. */
  isPlaced: boolean;
}

export const readWaiting = statement<WaitingText>(
  'arguments.read_waiting',
  `SELECT c.id, w.ids AS "waitingIds", ${textColumns}, m.cluster_id AS "clusterId",
     (${isReadable} AND (c.depth = 0 AND c.author_role = 'CITIZEN' OR EXISTS (SELECT FROM observations o WHERE o.comment_id = c.id))) AS "isPlaced"
   FROM (SELECT comment_id, array_agg(id) AS ids FROM argument_waiting WHERE consultation_id = $1 AND comment_id > $2
         GROUP BY comment_id ORDER BY comment_id LIMIT $3) w
   JOIN comments c ON c.id = w.comment_id ${asTextSources} LEFT JOIN argument_members m ON m.comment_id = c.id
   ORDER BY c.id`,
);

const isNotWaiting = `NOT EXISTS (SELECT FROM argument_waiting w WHERE w.consultation_id = m.consultation_id AND w.comment_id = m.comment_id)`;

export interface KnownRow extends TextRow {
  clusterId: string;
  fingerprints: string[] | null;
}

/** Arguments of which something stays as it is, each with one comment that stands for it, from one on. */
export const readKnown = statement<KnownRow>(
  'arguments.read_known',
  `SELECT a.id AS "clusterId", c.id, ${textColumns},
     (SELECT array_agg(DISTINCT m.fingerprint) FROM argument_members m WHERE m.cluster_id = a.id AND ${isNotWaiting}) AS fingerprints
   FROM (
     SELECT a.id, coalesce(
       (SELECT m.comment_id FROM argument_members m JOIN comments c ON c.id = m.comment_id
        WHERE m.comment_id = a.representative_id AND m.cluster_id = a.id AND ${isReadable} AND ${isNotWaiting}),
       (SELECT m.comment_id FROM argument_members m JOIN comments c ON c.id = m.comment_id
        WHERE m.cluster_id = a.id AND ${isReadable} AND ${isNotWaiting} ORDER BY m.likeness DESC, m.comment_id LIMIT 1)) AS comment_id
     FROM argument_clusters a WHERE a.consultation_id = $1 AND a.comments > 0 AND a.id > $2 ORDER BY a.id LIMIT $3) a
   LEFT JOIN comments c ON c.id = a.comment_id ${asTextSources}
   ORDER BY a.id`,
);

/** Arguments that may be found again under their number: nothing of them stays as it is. */
export const readVacant = statement<{ clusterId: string; representativeId: string }>(
  'arguments.read_vacant',
  `SELECT a.id AS "clusterId", a.representative_id AS "representativeId" FROM argument_clusters a
   WHERE a.consultation_id = $1 AND NOT EXISTS (
     SELECT FROM argument_members m JOIN comments c ON c.id = m.comment_id WHERE m.cluster_id = a.id AND ${isReadable} AND ${isNotWaiting})
   ORDER BY a.people DESC, a.number`,
);

/** What decisions name and what stays where it is. */
export const readNamed = statement<TextRow & { clusterId: string }>(
  'arguments.read_named',
  `SELECT m.cluster_id AS "clusterId", c.id, ${textColumns} FROM argument_members m JOIN comments c ON c.id = m.comment_id ${asTextSources}
   WHERE m.consultation_id = $1 AND m.comment_id = ANY($2::uuid[]) AND ${isNotWaiting} ORDER BY c.id`,
);

/** In the order in which they were taken, without what was undone. */
export const readStanding = statement<{ pairs: HandDecision[] }>(
  'arguments.read_standing',
  `SELECT d.pairs FROM cluster_decisions d WHERE d.consultation_id = $1
     AND NOT EXISTS (SELECT FROM cluster_decision_undoings u WHERE u.decision_id = d.id) ORDER BY d.number`,
);

export const insertClusters = statement<never>(
  'arguments.insert_clusters',
  `INSERT INTO argument_clusters (id, consultation_id, number, representative_id, found_at)
   SELECT f.id, $1::uuid, coalesce((SELECT max(number) FROM argument_clusters WHERE consultation_id = $1), 0) + f.place, f.representative_id, $4::timestamptz
   FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS f(id, representative_id, place)`,
);

/** Those found again stand for what they stand for now. */
export const reviveClusters = statement<never>(
  'arguments.revive_clusters',
  `UPDATE argument_clusters a SET representative_id = f.representative_id FROM unnest($1::uuid[], $2::uuid[]) AS f(id, representative_id) WHERE a.id = f.id`,
);

export const setNear = statement<never>(
  'arguments.set_near',
  `UPDATE argument_clusters a SET near_id = f.near_id, near_likeness = f.likeness, near_because = string_to_array(f.because, ' ')
   FROM unnest($1::uuid[], $2::uuid[], $3::real[], $4::text[]) AS f(id, near_id, likeness, because) WHERE a.id = f.id`,
);

/** Returns the arguments that they were counted with before. */
export const putMembers = statement<{ before: string | null }>(
  'arguments.put_members',
  `WITH given AS (
     SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::real[], $6::int[]) AS g(comment_id, cluster_id, fingerprint, likeness, added)
   ), before AS (SELECT DISTINCT m.cluster_id FROM argument_members m JOIN given USING (comment_id)),
   written AS (
     INSERT INTO argument_members (comment_id, consultation_id, cluster_id, fingerprint, likeness, added)
     SELECT comment_id, $1::uuid, cluster_id, fingerprint, likeness, added FROM given ORDER BY comment_id
     ON CONFLICT (comment_id) DO UPDATE SET cluster_id = excluded.cluster_id, fingerprint = excluded.fingerprint, likeness = excluded.likeness, added = excluded.added
   )
   SELECT cluster_id AS before FROM before`,
);

/** Only what was read: what changed since waits for the next run. */
export const removeWaiting = statement<never>('arguments.remove_waiting', 'DELETE FROM argument_waiting WHERE id = ANY($1::uuid[])');

/** How many observations are in another argument than their row says, or would be moved from one to another. */
export const countMoved = statement<{ moved: number }>(
  'arguments.count_moved',
  `SELECT count(*)::int AS moved FROM argument_members m JOIN observations o ON o.comment_id = m.comment_id
   WHERE m.comment_id = ANY($1::uuid[]) AND o.cluster_id IS NOT NULL AND o.cluster_id <> m.cluster_id`,
);

export const lockMatrix = statement<{ revision: number }>(
  'arguments.lock_matrix',
  'SELECT revision FROM observation_matrices WHERE consultation_id = $1 FOR NO KEY UPDATE',
);

/** What is put into its first argument was seen in none before; what is moved to another is as good as changed. */
export const followMembers = statement<never>(
  'arguments.follow_members',
  `UPDATE observations o SET cluster_id = m.cluster_id, revision = CASE WHEN o.cluster_id IS NULL THEN o.revision ELSE $2::int END
   FROM argument_members m WHERE m.comment_id = ANY($1::uuid[]) AND o.comment_id = m.comment_id AND o.cluster_id IS DISTINCT FROM m.cluster_id`,
);
