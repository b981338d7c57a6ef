/** SQL of what is known of persons. */
import { statement } from '../../platform/database/database.js';
import type { AccountTrust } from '../trust.rules.js';
import type { SealedPerson } from './birth-dates.service.js';

/** What rules know of the person of `accounts a LEFT JOIN identities i`. Territories lie at most three deep. */
export const person = `CASE WHEN i.id IS NULL
    THEN jsonb_build_object('identityId', NULL, 'hasMoved', a.moved_at IS NOT NULL, 'territories', '[]'::jsonb, 'bornSealed', NULL, 'rollIds', '[]'::jsonb)
    ELSE jsonb_build_object('identityId', i.id, 'hasMoved', a.moved_at IS NOT NULL, 'bornSealed', encode(i.born_sealed, 'hex'),
      'territories', coalesce((SELECT jsonb_path_query_array(jsonb_build_array(t.code, p.code, g.code), '$[*] ? (@ != null)')
        FROM territories t LEFT JOIN territories p ON p.code = t.parent_code LEFT JOIN territories g ON g.code = p.parent_code
        WHERE t.code = i.territory_code), '[]'),
      'rollIds', coalesce((SELECT jsonb_agg(DISTINCT e.roll_id) FROM roll_entries e WHERE e.identity_id = i.id), '[]')) END`;

export interface HeldRow {
  accountId: string;
  trustLevel: AccountTrust;
  identityId: string | null;
  hasMoved: boolean;
}

/**
 * Who acts, held so that the person of the account stays the same until the transaction ends; a row of the roll would lock the
 * account in the same way a moment later. In the order of their ids, so that two never wait for each other.
 */
export const holdPersons = statement<HeldRow>(
  'persons.hold',
  `SELECT id AS "accountId", trust_level AS "trustLevel", person_id AS "identityId", moved_at IS NOT NULL AS "hasMoved"
   FROM accounts WHERE id = ANY($1::uuid[]) ORDER BY id FOR KEY SHARE`,
);

export interface KnownRow {
  accountId: string;
  person: SealedPerson;
}

export const readPersons = statement<KnownRow>(
  'persons.read',
  `SELECT a.id AS "accountId", ${person} AS person FROM accounts a LEFT JOIN identities i ON i.id = a.person_id WHERE a.id = ANY($1::uuid[])`,
);

/** Whoever has an identity, whether with an account or not. */
export const readIdentities = statement<{ identityId: string; holder: string | null; person: SealedPerson }>(
  'persons.read_identities',
  `SELECT i.id AS "identityId", a.id AS holder, ${person} AS person FROM identities i LEFT JOIN accounts a ON a.person_id = i.id
   WHERE i.id = ANY($1::uuid[])`,
);

const within = (code: string): string => `(cardinality($2::text[]) = 0 OR EXISTS (
     SELECT FROM territories t LEFT JOIN territories p ON p.code = t.parent_code LEFT JOIN territories g ON g.code = p.parent_code
     WHERE t.code = ${code} AND (t.code = ANY($2) OR p.code = ANY($2) OR g.code = ANY($2))))`;

const ofLevel = `a.trust_level = ANY(CASE $1::text WHEN 'REGISTERED' THEN ARRAY['REGISTERED', 'CONFIRMED', 'VERIFIED']
     WHEN 'CONFIRMED' THEN ARRAY['CONFIRMED', 'VERIFIED'] ELSE ARRAY['VERIFIED'] END)`;

/** Those on a roll, in some territories; how old they are nobody knows yet. */
export const countOnRoll = statement<{ people: string }>(
  'persons.count_on_roll',
  `SELECT count(*) AS people FROM roll_entries e WHERE e.roll_id = $1 AND ${within('e.territory_code')}`,
);

/** Accounts of that level or above, and where more is asked, whose identity fulfils it. */
export const countEligible = statement<{ people: string }>(
  'persons.count_eligible',
  `SELECT count(*) AS people FROM accounts a LEFT JOIN identities i ON i.id = a.person_id
   WHERE ${ofLevel} AND ${within('i.territory_code')}`,
);

/** Of the same, those whose birth date is known, some at a time in the order of their identities. How old they are is for the rule to say. */
export const pageBirthDates = statement<{ identityId: string; sealed: Buffer }>(
  'persons.page_birth_dates',
  `SELECT i.id AS "identityId", i.born_sealed AS sealed FROM identities i JOIN accounts a ON a.person_id = i.id
   WHERE ${ofLevel} AND ${within('i.territory_code')} AND i.born_sealed IS NOT NULL AND ($3::uuid IS NULL OR i.id > $3) ORDER BY i.id LIMIT $4`,
);
