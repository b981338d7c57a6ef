/** SQL of the rules that hold comments back. */
import { statement } from '../../platform/database/database.js';
import type { HoldingRules } from './premoderation.rules.js';

export interface RulesRow extends HoldingRules {
  id: string;
  agencyId: string;
  number: number;
  words: string[];
  reason: string;
  changedAt: Date;
}

const columns = `id, agency_id AS "agencyId", number, new_account_days AS "newAccountDays", most_links AS "mostLinks", words,
  most_a_minute AS "mostAMinute", reason, changed_at AS "changedAt"`;

export const readCurrentRules = statement<RulesRow>(
  'premoderation.read_current',
  `SELECT r.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT ${columns} FROM premoderation_rules WHERE agency_id = wanted.id ORDER BY number DESC LIMIT 1) r`,
);

export const readRules = statement<RulesRow>('premoderation.read', `SELECT ${columns} FROM premoderation_rules WHERE id = ANY($1)`);

const page = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC', end: string) =>
  statement<RulesRow>(
    name,
    `SELECT ${columns} FROM premoderation_rules
     WHERE agency_id = $1 AND number ${comparison} coalesce($2::int, ${end}) ORDER BY number ${direction} LIMIT $3`,
  );
export const pageRules = page('premoderation.page', '<', 'DESC', '2147483647');
export const pageRulesBackward = page('premoderation.page_backward', '>', 'ASC', '0');

/** The constraint has the last word: of two who change them at once, the second gets no row and looks again. */
export const insertRules = statement<{ id: string }>(
  'premoderation.insert',
  `INSERT INTO premoderation_rules (id, agency_id, number, new_account_days, most_links, words, most_a_minute, reason, changed_by, changed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT ON CONSTRAINT one_change_at_a_time DO NOTHING RETURNING id`,
);

export interface AuthorRow extends HoldingRules {
  authorId: string;
  accountCreatedAt: Date;
  hasStanding: boolean;
}

/**
 * The rules of the agency beside what they ask of each author; no row where none is set, which is all that most agencies cost.
 * A comment stands when everybody can read it: one that is held does not, so that nobody posts two at once to get past.
 */
export const readAuthors = statement<AuthorRow>(
  'premoderation.read_authors',
  `SELECT wanted.id AS "authorId", r.new_account_days AS "newAccountDays", r.most_links AS "mostLinks", r.words,
     r.most_a_minute AS "mostAMinute", a.created_at AS "accountCreatedAt",
     r.new_account_days IS NULL OR EXISTS (
       SELECT 1 FROM comments c WHERE c.author_id = wanted.id AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL) AS "hasStanding"
   FROM (SELECT * FROM premoderation_rules WHERE agency_id = $1 ORDER BY number DESC LIMIT 1) r
   CROSS JOIN unnest($2::uuid[]) AS wanted(id) JOIN accounts a ON a.id = wanted.id
   WHERE r.new_account_days IS NOT NULL OR r.most_links IS NOT NULL OR r.most_a_minute IS NOT NULL OR r.words <> '{}'`,
);

/**
 * Counts those of a batch in their minute, and says how many came before them within the last sixty seconds: those of this minute and
 * of the one before the share that is not past yet. `$2` is the minute, `$5` that share.
 */
export const countPosts = statement<{ alike: Buffer; before: number }>(
  'premoderation.count_posts',
  `WITH counted AS (
     INSERT INTO posts_by_minute AS p (consultation_id, minute, alike, posts)
     SELECT $1, $2, n.alike, n.posts FROM unnest($3::bytea[], $4::int[]) AS n(alike, posts) ORDER BY n.alike
     ON CONFLICT (consultation_id, minute, alike) DO UPDATE SET posts = p.posts + excluded.posts
     RETURNING alike, posts
   )
   SELECT c.alike, c.posts - n.posts + floor($5::float8 * coalesce(earlier.posts, 0))::int AS before
   FROM counted c JOIN unnest($3::bytea[], $4::int[]) AS n(alike, posts) USING (alike)
   LEFT JOIN posts_by_minute earlier
     ON earlier.consultation_id = $1 AND earlier.minute = $2::timestamptz - interval '1 minute' AND earlier.alike = c.alike`,
);

/** Passes by what another process forgets just now: nobody who posts waits for it. */
export const forgetMinutes = statement<never>(
  'premoderation.forget_minutes',
  `DELETE FROM posts_by_minute p USING (SELECT consultation_id, minute, alike FROM posts_by_minute WHERE minute < $1 FOR UPDATE SKIP LOCKED) old
   WHERE (p.consultation_id, p.minute, p.alike) = (old.consultation_id, old.minute, old.alike)`,
);

/** Takes the holding from cases; they stay open for whatever else they are open for. */
export const letGo = statement<never>(
  'premoderation.let_go',
  `UPDATE moderation_cases SET held = false, is_open = open_reports > 0 OR advised WHERE comment_id = ANY($1::uuid[]) AND held`,
);
