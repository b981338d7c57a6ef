/** Statements on anchors: made with a comment, read with it, and carried to a new version. */
import { statement, type Statement } from '../../platform/database/database.js';
import type { Comment } from '../comment.entity.js';
import { commentColumns } from '../comments.queries.js';
import type { AnchorState, Hold } from './anchors.rules.js';
import type { CommentAnchor, CommentCarrying } from './comment-anchor.entity.js';

const anchorColumns = `a.comment_id AS "commentId", a.consultation_id AS "consultationId", a.version_id AS "versionId", a.provision_id AS "provisionId",
  a.state, a.doubt, a.place, a.selected, a.start_at AS "startAt", a.end_at AS "endAt", a.original, a.last_exact AS "lastExact"`;

export const insertAnchors = statement<never>(
  'anchors.insert',
  `INSERT INTO comment_anchors (comment_id, consultation_id, version_id, provision_id, state, place, selected, start_at, end_at, original)
   SELECT comment_id, $1::uuid, version_id, provision_id, 'EXACT', place, selected, start_at, end_at, original
   FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[], $6::jsonb[], $7::int[], $8::int[], $9::jsonb[])
        AS n(comment_id, version_id, provision_id, place, selected, start_at, end_at, original)`,
);

export const readAnchors = statement<CommentAnchor>(
  'anchors.read',
  `SELECT ${anchorColumns} FROM comment_anchors a WHERE a.comment_id = ANY($1::uuid[])`,
);

const isReadable = 'c.hidden_at IS NULL AND c.withdrawn_at IS NULL';
export type Annotation = Comment & { place: number; startAt: number; endAt: number };

/** A page of what stands on each wording, in the order of its text; values: versions, parts, rows, the last key read. */
const pageOfWording = (name: string, comparison: '>' | '<', direction: 'ASC' | 'DESC'): Statement<Annotation & { key: string }> =>
  statement(
    name,
    `SELECT whole.version_id || '/' || whole.provision_id AS key, page.*
     FROM unnest($1::uuid[], $2::uuid[]) AS whole(version_id, provision_id) CROSS JOIN LATERAL (
       SELECT ${commentColumns}, a.place, a.start_at AS "startAt", a.end_at AS "endAt"
       FROM comment_anchors a JOIN comments c ON c.id = a.comment_id
       WHERE a.provision_id = whole.provision_id AND a.version_id = whole.version_id AND ${isReadable}
         AND (a.place, a.start_at, a.end_at, a.comment_id) ${comparison} ($4::smallint, $5::int, $6::int, $7::uuid)
       ORDER BY a.place ${direction}, a.start_at ${direction}, a.end_at ${direction}, a.comment_id ${direction} LIMIT $3) page`,
  );
export const annotationsForward = pageOfWording('anchors.page_forward', '>', 'ASC');
export const annotationsBackward = pageOfWording('anchors.page_backward', '<', 'DESC');

/** Ids of comments are made in the order of time. */
const pageOfOrphans = (name: string, comparison: '>' | '<', direction: 'ASC' | 'DESC'): Statement<Comment> =>
  statement(
    name,
    `SELECT page.* FROM unnest($1::uuid[]) AS whole(id) CROSS JOIN LATERAL (
       SELECT ${commentColumns} FROM comment_anchors a JOIN comments c ON c.id = a.comment_id
       WHERE a.consultation_id = whole.id AND a.state = 'ORPHAN' AND ${isReadable} AND a.comment_id ${comparison} $3::uuid
       ORDER BY a.comment_id ${direction} LIMIT $2) page`,
  );
export const orphansForward = pageOfOrphans('anchors.orphans_forward', '<', 'DESC');
export const orphansBackward = pageOfOrphans('anchors.orphans_backward', '>', 'ASC');

/** Comments on parts that the new version lacks begin to be followed: what they were about is kept with them. */
export const anchorOnGone = statement<never>(
  'anchors.anchor_on_gone',
  `INSERT INTO comment_anchors (comment_id, consultation_id, version_id, provision_id, state, place, start_at, end_at, original)
   SELECT c.id, c.consultation_id, c.version_id, c.provision_id, 'PROVISION', 2, 0, 0,
     jsonb_build_object('versionId', c.version_id, 'provisionId', c.provision_id)
   FROM comments c WHERE c.consultation_id = $1 AND c.depth = 0 AND c.provision_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM unnest($2::uuid[]) AS living(id) WHERE living.id = c.provision_id)
   ON CONFLICT (comment_id) DO NOTHING`,
);

const isWaiting = 'a.consultation_id = $1 AND (a.version_id < $2 OR a.version_id > $2)';

export const countWaiting = statement<{ waiting: number }>(
  'anchors.count_waiting',
  `SELECT count(*)::int AS waiting FROM comment_anchors a WHERE ${isWaiting}`,
);

export interface Waiting {
  commentId: string;
  versionId: string;
  state: AnchorState;
  from: Hold;
}

/** Before anchors are moved, so that two who move some of the same wait for each other instead of deadlocking. */
export const lockCarryings = statement<never>(
  'anchors.lock_carryings',
  'SELECT version_id FROM comment_carryings WHERE consultation_id = $1 ORDER BY version_id FOR UPDATE',
);

/** The work belongs to this process until then, by the clock of the database; whoever dies over it leaves it to the others. */
export const claimCarrying = statement<{ versionId: string }>(
  'anchors.claim_carrying',
  `UPDATE comment_carryings SET claimed_until = clock_timestamp() + make_interval(secs => $2)
   WHERE version_id = $1 AND finished_at IS NULL AND ($3 OR claimed_until IS NULL OR claimed_until < clock_timestamp()) RETURNING version_id AS "versionId"`,
);

/** What still stands on other versions, with where each last stood word for word. */
export const readWaiting = statement<Waiting>(
  'anchors.read_waiting',
  `SELECT a.comment_id AS "commentId", a.version_id AS "versionId", a.state, coalesce(a.last_exact,
     CASE WHEN a.state = 'EXACT' THEN a.selected || jsonb_build_object('versionId', a.version_id, 'provisionId', a.provision_id) ELSE a.original END) AS "from"
   FROM comment_anchors a WHERE ${isWaiting} LIMIT $3`,
);

/** Moves those that nobody moved meanwhile, and says which; another process that did the same work finds nothing left to do. */
export const moveAnchors = statement<{ state: AnchorState }>(
  'anchors.move',
  `UPDATE comment_anchors a SET version_id = $1::uuid, provision_id = n.provision_id, state = n.state, doubt = n.doubt, place = n.place,
     selected = n.selected, start_at = n.start_at, end_at = n.end_at, last_exact = n.last_exact
   FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::smallint[], $8::jsonb[], $9::int[], $10::int[], $11::jsonb[])
        AS n(comment_id, was, provision_id, state, doubt, place, selected, start_at, end_at, last_exact)
   WHERE a.comment_id = n.comment_id AND a.version_id = n.was RETURNING a.state`,
);

const carryingColumns = `version_id AS "versionId", consultation_id AS "consultationId", total, exact, approximate, provision, orphan,
  begun_at AS "begunAt", finished_at AS "finishedAt"`;

/** Whatever was on its way to an earlier version goes to this one. */
export const beginCarrying = statement<never>(
  'anchors.begin_carrying',
  `WITH overtaken AS (UPDATE comment_carryings SET finished_at = $4 WHERE consultation_id = $2 AND finished_at IS NULL AND version_id <> $1)
   INSERT INTO comment_carryings (version_id, consultation_id, total, begun_at) VALUES ($1, $2, $3, $4)`,
);

export const readUnfinished = statement<CommentCarrying>(
  'anchors.read_unfinished',
  `SELECT ${carryingColumns} FROM comment_carryings WHERE finished_at IS NULL ORDER BY begun_at`,
);

export const readCarryings = statement<CommentCarrying>(
  'anchors.read_carryings',
  `SELECT ${carryingColumns} FROM comment_carryings WHERE version_id = ANY($1::uuid[])`,
);

export const countCarried = statement<never>(
  'anchors.count_carried',
  `UPDATE comment_carryings SET exact = exact + $2, approximate = approximate + $3, provision = provision + $4, orphan = orphan + $5
   WHERE version_id = $1`,
);

/** No row comes back when another process finished it, or a newer version overtook it. */
export const finishCarrying = statement<CommentCarrying>(
  'anchors.finish_carrying',
  `UPDATE comment_carryings SET finished_at = $2 WHERE version_id = $1 AND finished_at IS NULL RETURNING ${carryingColumns}`,
);
