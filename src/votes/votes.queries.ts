/** SQL of polls and ballots. */
import { statement } from '../platform/database/database.js';
import type { Eligibility } from '../people/eligibility.rules.js';
import type { AccountTrust } from '../people/trust.rules.js';
import type { BallotWay } from './assisted/assisted.rules.js';
import type { PollMethod } from './method.rules.js';
import type { PollKind, ResultsPolicy } from './poll.rules.js';

export interface PollRow {
  id: string;
  consultationId: string;
  position: number;
  kind: PollKind;
  minChoices: number;
  maxChoices: number;
  lowestScore: number | null;
  highestScore: number | null;
  budget: string | null;
  method: PollMethod;
  seats: number;
  parameters: Record<string, string>;
  asksTerritory: boolean;
  eligibility: Eligibility | null;
  openedAt: Date | null;
  closedAt: Date | null;
  resultsPolicy: ResultsPolicy;
  questions: Record<string, string>;
  createdAt: Date;
  options: { id: string; pollId: string; position: number; labels: Record<string, string>; cost: number | null }[];
  /** Votes by mark. */
  tallies: Record<string, number>;
}

const pollColumns = `p.id, p.consultation_id AS "consultationId", p.position, p.kind, p.min_choices AS "minChoices",
  p.max_choices AS "maxChoices", p.lowest_score AS "lowestScore", p.highest_score AS "highestScore", p.budget, p.method, p.seats, p.parameters,
  p.asks_territory AS "asksTerritory", p.eligibility,
  p.opened_at AS "openedAt", p.closed_at AS "closedAt", p.results_policy AS "resultsPolicy", p.question AS questions, p.created_at AS "createdAt"`;
const pollOptions = `(SELECT jsonb_agg(jsonb_build_object('id', o.id, 'pollId', o.poll_id, 'position', o.position, 'labels', o.label, 'cost', o.cost) ORDER BY o.position)
   FROM poll_options o WHERE o.poll_id = p.id) AS options`;
const pollTallies = '(SELECT jsonb_object_agg(t.mark, t.votes) FROM poll_tallies t WHERE t.poll_id = p.id) AS tallies';

export const readPollsOfConsultations = statement<PollRow>(
  'votes.read_polls_of_consultations',
  `SELECT ${pollColumns}, ${pollOptions}, ${pollTallies} FROM polls p WHERE p.consultation_id = ANY($1) ORDER BY p.consultation_id, p.position`,
);

export const readPolls = statement<PollRow>(
  'votes.read_polls',
  `SELECT ${pollColumns}, ${pollOptions}, ${pollTallies} FROM polls p WHERE p.id = ANY($1)`,
);

export const readPollsOfOptions = statement<{ pollId: string }>(
  'votes.read_polls_of_options',
  'SELECT DISTINCT poll_id AS "pollId" FROM poll_options WHERE id = ANY($1)',
);

export const readTallies = statement<{ pollId: string; tallies: Record<string, number> }>(
  'votes.read_tallies',
  'SELECT poll_id AS "pollId", jsonb_object_agg(mark, votes) AS tallies FROM poll_tallies WHERE poll_id = ANY($1) GROUP BY poll_id',
);

export const insertPoll = statement<never>(
  'votes.insert_poll',
  `WITH poll AS (
     INSERT INTO polls (id, consultation_id, position, kind, min_choices, max_choices, results_policy, question, created_at,
       lowest_score, highest_score, budget, method, seats, parameters, asks_territory, eligibility)
     SELECT $1, $2, coalesce(max(position) + 1, 0), $3, $4, $5, $6, $7, $8, $13, $14, $15, $16, $17, $18, $21, $22 FROM polls WHERE consultation_id = $2
     RETURNING id
   ), options AS (
     INSERT INTO poll_options (id, poll_id, position, label, cost)
     SELECT o.id, poll.id, o.place - 1, o.label, o.cost
     FROM poll, unnest($9::uuid[], $10::jsonb[], $19::bigint[]) WITH ORDINALITY AS o(id, label, cost, place)
   ), keys AS (
     INSERT INTO poll_keys (poll_id, key_sealed, seed_sealed) SELECT poll.id, $11, $20 FROM poll
   )
   INSERT INTO poll_tallies (poll_id, mark, votes) SELECT poll.id, mark, 0 FROM poll, unnest($12::smallint[]) AS mark`,
);

export const deletePoll = statement<never>(
  'votes.delete_poll',
  'WITH key AS (DELETE FROM poll_keys WHERE poll_id = $1) DELETE FROM polls WHERE id = $1',
);

export interface SealedSecrets {
  pollId: string;
  keySealed: Buffer;
  seedSealed: Buffer;
}

export const readKeys = statement<SealedSecrets>(
  'votes.read_keys',
  'SELECT poll_id AS "pollId", key_sealed AS "keySealed", seed_sealed AS "seedSealed" FROM poll_keys WHERE poll_id = ANY($1::uuid[])',
);

/** Batches of one poll wait for each other here, across processes: tallies are always updated in one order. */
export const lockPoll = statement<{ openedAt: Date | null; closedAt: Date | null; hasLeftVoters: boolean }>(
  'votes.lock_poll',
  `SELECT opened_at AS "openedAt", closed_at AS "closedAt", EXISTS (SELECT FROM left_voters WHERE poll_id = $1) AS "hasLeftVoters"
   FROM polls WHERE id = $1 FOR NO KEY UPDATE`,
);

/** Whoever voted in the poll and has left since, by keyed hashes of who they were. */
export const readLeftVoters = statement<{ mark: Buffer }>(
  'votes.read_left_voters',
  'SELECT mark FROM left_voters WHERE poll_id = $1 AND mark = ANY($2::bytea[])',
);

/** Lock the poll before. */
export const openPoll = statement<never>('votes.open_poll', 'UPDATE polls SET opened_at = $2 WHERE id = $1');

export interface CastRow {
  voter: Buffer;
  /** The ballot's name in public, and what keeps its choices secret. */
  handle: Buffer;
  salt: Buffer;
  receipt: string;
  territory: string | null;
  /** Where `before` was counted. */
  previousTerritory: string | null;
  level: AccountTrust;
  /** Under which `before` was counted. */
  previousLevel: AccountTrust;
  way: BallotWay;
  /** The way by which `before` came. */
  previousWay: BallotWay;
  marks: number[];
  /** What counted before, null when nothing did. */
  before: number[] | null;
  isWithdrawn: boolean;
}

/** Ballots from before levels and ways were counted are of people with an account, by the web. */
const levels = `coalesce(level, 'REGISTERED') AS level, coalesce(previous_level, 'REGISTERED') AS "previousLevel",
  coalesce(way, 'WEB') AS way, coalesce(previous_way, 'WEB') AS "previousWay"`;

/**
 * Takes ballots, one a voter, and enters their people in the roll. The unique index has the last word: a second ballot of the
 * same person becomes a change of the first, or is left out when it must not replace ($7; the caller sees that it is missing).
 * For statements ($2) new positions join the earlier ones. `ballots.marks` in DO UPDATE is the newest committed row, so
 * `before` is exact whatever ran at the same time.
 */
export const castBallots = statement<CastRow>(
  'votes.cast_ballots',
  `WITH incoming AS (
     SELECT * FROM unnest($3::bytea[], $4::text[], $5::text[], $6::uuid[], $7::bool[], $8::bytea[], $9::bytea[], $10::text[], $11::text[], $12::text[])
       AS i(voter, marks, receipt, account_id, may_replace, handle, salt, territory, level, way)
   ), roll AS (
     INSERT INTO poll_roll (poll_id, account_id) SELECT $1, account_id FROM incoming WHERE account_id IS NOT NULL ORDER BY account_id ON CONFLICT DO NOTHING
   )
   INSERT INTO ballots AS b (poll_id, voter, marks, previous_marks, receipt, handle, salt, territory, level, way)
   SELECT $1, voter, marks::smallint[], CASE WHEN may_replace THEN NULL ELSE '{}'::smallint[] END, receipt, handle, salt, territory, level, way FROM incoming ORDER BY voter
   ON CONFLICT (poll_id, voter) DO UPDATE SET
     previous_marks = CASE WHEN b.is_withdrawn THEN NULL ELSE b.marks END,
     marks = CASE WHEN $2 AND NOT b.is_withdrawn
       THEN ARRAY(SELECT old.mark FROM unnest(b.marks) AS old(mark) WHERE old.mark / 4 NOT IN (SELECT new.mark / 4 FROM unnest(excluded.marks) AS new(mark)))
            || excluded.marks
       ELSE excluded.marks END,
     is_withdrawn = false, receipt = excluded.receipt, salt = excluded.salt,
     previous_territory = b.territory, territory = excluded.territory, previous_level = b.level, level = excluded.level, previous_way = b.way, way = excluded.way, revision = b.revision + 1
   WHERE excluded.previous_marks IS NULL OR b.is_withdrawn
   RETURNING voter, handle, salt, receipt, territory, previous_territory AS "previousTerritory", ${levels}, marks, CASE WHEN revision = 1 THEN NULL ELSE previous_marks END AS before, is_withdrawn AS "isWithdrawn"`,
);

export const withdrawBallots = statement<CastRow>(
  'votes.withdraw_ballots',
  `WITH roll AS (DELETE FROM poll_roll WHERE poll_id = $1 AND account_id = ANY($3))
   UPDATE ballots SET previous_marks = marks, marks = '{}', previous_territory = territory, territory = NULL, previous_level = level, level = NULL, previous_way = way, way = NULL, is_withdrawn = true, revision = revision + 1
   WHERE poll_id = $1 AND voter = ANY($2) AND NOT is_withdrawn
   RETURNING voter, handle, salt, receipt, territory, previous_territory AS "previousTerritory", ${levels}, marks, previous_marks AS before, is_withdrawn AS "isWithdrawn"`,
);

/** Adds changes to the tallies and returns all of the poll's. */
export const addToTallies = statement<{ mark: number; votes: string }>(
  'votes.add_to_tallies',
  `WITH change AS (SELECT * FROM unnest($2::smallint[], $3::int[]) AS c(mark, change)),
   changed AS (
     UPDATE poll_tallies t SET votes = t.votes + c.change FROM change c WHERE t.poll_id = $1 AND t.mark = c.mark RETURNING t.mark, t.votes
   )
   SELECT mark, votes FROM changed
   UNION ALL SELECT t.mark, t.votes FROM poll_tallies t WHERE t.poll_id = $1 AND t.mark NOT IN (SELECT mark FROM change)`,
);

/** Lock the poll before. */
export const makeCells = statement<never>(
  'votes.make_cells',
  `INSERT INTO poll_cells (poll_id, territory, mark, votes)
   SELECT $1, territory, mark, 0 FROM unnest($2::text[], $3::smallint[]) AS c(territory, mark) ON CONFLICT DO NOTHING`,
);
export const addToCells = statement<never>(
  'votes.add_to_cells',
  `UPDATE poll_cells t SET votes = t.votes + c.votes FROM unnest($2::text[], $3::smallint[], $4::bigint[]) AS c(territory, mark, votes)
   WHERE t.poll_id = $1 AND t.territory = c.territory AND t.mark = c.mark`,
);

export const readCells = statement<{ territory: string; mark: number; votes: string }>(
  'votes.read_cells',
  'SELECT territory, mark, votes FROM poll_cells WHERE poll_id = $1 ORDER BY territory, mark',
);

/** Lock the poll before. */
export const addToLevels = statement<never>(
  'votes.add_to_levels',
  `INSERT INTO poll_levels AS t (poll_id, level, mark, votes)
   SELECT $1, level, mark, votes FROM unnest($2::text[], $3::smallint[], $4::bigint[]) AS c(level, mark, votes)
   ON CONFLICT (poll_id, level, mark) DO UPDATE SET votes = t.votes + excluded.votes`,
);

export const readLevels = statement<{ level: AccountTrust; mark: number; votes: string }>(
  'votes.read_levels',
  'SELECT level, mark, votes FROM poll_levels WHERE poll_id = $1 ORDER BY level, mark',
);

/** Lock the poll before. */
export const addToWays = statement<never>(
  'votes.add_to_ways',
  `INSERT INTO poll_ways AS t (poll_id, way, ballots) SELECT $1, way, ballots FROM unnest($2::text[], $3::bigint[]) AS c(way, ballots)
   ON CONFLICT (poll_id, way) DO UPDATE SET ballots = t.ballots + excluded.ballots`,
);

export const readWays = statement<{ pollId: string; way: BallotWay; ballots: string }>(
  'votes.read_ways',
  'SELECT poll_id AS "pollId", way, ballots FROM poll_ways WHERE poll_id = ANY($1::uuid[]) AND ballots > 0',
);

export const setEligibility = statement<never>('votes.set_eligibility', 'UPDATE polls SET eligibility = $2 WHERE id = $1');

/** Lock the poll before. */
export const addToDay = statement<never>(
  'votes.add_to_day',
  `INSERT INTO poll_days AS t (poll_id, day, ballots) VALUES ($1, $2::date, $3)
   ON CONFLICT (poll_id, day) DO UPDATE SET ballots = t.ballots + excluded.ballots`,
);

export const readPollDays = statement<{ pollId: string; day: string; ballots: number }>(
  'votes.read_days',
  'SELECT poll_id AS "pollId", day::text AS day, ballots FROM poll_days WHERE poll_id = ANY($1::uuid[])',
);

export const readBallots = statement<{ pollId: string; marks: number[]; receipt: string }>(
  'votes.read_ballots',
  `SELECT b.poll_id AS "pollId", b.marks, b.receipt FROM unnest($1::uuid[], $2::bytea[]) AS own(poll_id, voter)
   JOIN ballots b USING (poll_id, voter) WHERE NOT b.is_withdrawn`,
);

/** Polls in whose roll the person is. Ids made later sort later, and the roll knows no other order. */
const rollOf = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<{ pollId: string }>(
    name,
    `SELECT poll_id AS "pollId" FROM poll_roll WHERE account_id = $1 AND ($2::uuid IS NULL OR poll_id ${comparison} $2) ORDER BY poll_id ${direction} LIMIT $3`,
  );
export const pageRoll = rollOf('votes.page_roll', '<', 'DESC');
export const pageRollBackward = rollOf('votes.page_roll_backward', '>', 'ASC');

export const readReceipt = statement<{ marks: number[]; isWithdrawn: boolean }>(
  'votes.read_receipt',
  'SELECT marks, is_withdrawn AS "isWithdrawn" FROM ballots WHERE receipt = $1 LIMIT 1',
);

/** What the ballots themselves say: for audits and tests, never on a page. */
export const recount = statement<{ mark: number; votes: string }>(
  'votes.recount',
  `SELECT mark, count(*) AS votes FROM ballots, unnest(marks || -1::smallint) AS mark WHERE poll_id = $1 AND NOT is_withdrawn GROUP BY mark ORDER BY mark`,
);
