/** Statements that prepare and sign answers, over as many observations as are meant, each act in one statement. */
import { statement, type Statement } from '../platform/database/database.js';
import type { AnswerContent, Disposition } from './answering.rules.js';
import { conditionsOf, type MatrixFilter } from './matrix-filter.queries.js';
import { observationColumns } from './matrix.queries.js';
import type { Observation } from './observation.entity.js';

/** Those without an answer, or those whose answer is to be revised. */
export type Target = 'UNANSWERED' | 'ANSWERED';

type Bound<Row> = { statement: Statement<Row>; values: unknown[] };

const targets: Record<Target, string> = {
  UNANSWERED: `o.state = 'IN_SCOPE' AND o.answer_id IS NULL`,
  ANSWERED: `o.state = 'IN_SCOPE' AND o.answer_id IS NOT NULL`,
};

/** Binds the statement for that target and those filters; the first values are its own. */
function over<Row>(name: string, text: (chosen: string) => string, target: Target, filter: MatrixFilter, own: unknown[]): Bound<Row> {
  const { key, sql, values, isPlannedEachTime } = conditionsOf(filter, own.length + 1);
  const chosen = `o.consultation_id = $1 AND ${targets[target]}${sql}`;
  return { statement: statement(`${name}_${target.toLowerCase()}${key}`, text(chosen), isPlannedEachTime), values: [...own, ...values] };
}

/** Those of the chosen that somebody changed after that revision was read. */
export function changedSince(
  consultationId: string,
  target: Target,
  filter: MatrixFilter,
  revision: number,
): Bound<{ count: number; number: number | null }> {
  return over(
    'responses.changed_since',
    (chosen) => `SELECT count(*)::int AS count, min(o.number) AS number FROM observations o WHERE o.revision > $2 AND ${chosen}`,
    target,
    filter,
    [consultationId, revision],
  );
}

/** How many of the chosen an act would touch. */
export function countChosen(consultationId: string, target: Target, filter: MatrixFilter): Bound<{ count: number }> {
  const text = (chosen: string) => `SELECT count(*)::int AS count FROM observations o WHERE ${chosen}`;
  return over('responses.count_chosen', text, target, filter, [consultationId]);
}

/** The first of them, to be looked at beforehand. */
export function firstChosen(consultationId: string, target: Target, filter: MatrixFilter, limit: number): Bound<Observation> {
  const text = (chosen: string) => `SELECT ${observationColumns} FROM observations o WHERE ${chosen} ORDER BY o.number LIMIT $2`;
  return over('responses.first_chosen', text, target, filter, [consultationId, limit]);
}

export const insertPrepared = statement<never>(
  'responses.insert_prepared',
  `INSERT INTO prepared_answers (id, consultation_id, disposition, reasons, changes, template_id, prepared_by, prepared_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export function prepareChosen(
  consultationId: string,
  target: Target,
  filter: MatrixFilter,
  preparedId: string,
  revision: number,
): Bound<{ count: number }> {
  return over(
    'responses.prepare',
    (chosen) => `WITH prepared AS (UPDATE observations o SET prepared_id = $2, revision = $3 WHERE ${chosen} RETURNING o.id)
     SELECT count(*)::int AS count FROM prepared`,
    target,
    filter,
    [consultationId, preparedId, revision],
  );
}

/** What is prepared for the chosen, each once. */
export function readPreparedOfChosen(
  consultationId: string,
  target: Target,
  filter: MatrixFilter,
): Bound<AnswerContent & { id: string; disposition: Disposition }> {
  return over(
    'responses.read_prepared_of_chosen',
    (chosen) => `SELECT p.id, p.disposition, p.reasons, p.changes FROM prepared_answers p
     WHERE p.id IN (SELECT o.prepared_id FROM observations o WHERE o.prepared_id IS NOT NULL AND ${chosen})`,
    target,
    filter,
    [consultationId],
  );
}

export interface Signature {
  revision: number;
  signingId: string;
  signerId: string;
  signerName: string;
  office: string;
  versionId: string | null;
  signedAt: Date;
}

/** Signs what is prepared for the chosen: one answer for all that were prepared together, and a line of history for each. */
export function signChosen(
  consultationId: string,
  target: Target,
  filter: MatrixFilter,
  { revision, signingId, signerId, signerName, office, versionId, signedAt }: Signature,
): Bound<{ count: number }> {
  return over(
    'responses.sign',
    (chosen) => `WITH chosen AS MATERIALIZED (
       SELECT o.id, o.prepared_id, o.answers FROM observations o WHERE o.prepared_id IS NOT NULL AND ${chosen}
     ), signed AS (
       INSERT INTO signed_answers (id, consultation_id, prepared_id, disposition, reasons, changes, version_id, signer_id, signer_name, office, signed_at, signing_id)
       SELECT gen_random_uuid(), $1::uuid, p.id, p.disposition, p.reasons, p.changes, $7::uuid, $4::uuid, $5::text, $6::text, $8::timestamptz, $3::uuid
       FROM prepared_answers p WHERE p.id IN (SELECT prepared_id FROM chosen)
       RETURNING id, prepared_id, disposition
     ), told AS (
       INSERT INTO observation_answers (observation_id, number, answer_id)
       SELECT chosen.id, chosen.answers + 1, signed.id FROM chosen JOIN signed USING (prepared_id)
     ), answered AS (
       UPDATE observations o SET prepared_id = NULL, answer_id = signed.id, disposition = signed.disposition,
         answered_at = coalesce(o.answered_at, $8), answers = chosen.answers + 1, revision = $2
       FROM chosen JOIN signed USING (prepared_id) WHERE o.id = chosen.id RETURNING o.id
     )
     SELECT count(*)::int AS count FROM answered`,
    target,
    filter,
    [consultationId, revision, signingId, signerId, signerName, office, versionId, signedAt],
  );
}

export interface AnswerRow {
  observationId: string;
  number: number;
  id: string;
  disposition: Disposition;
  reasons: Record<string, string>;
  changes: string[];
  versionId: string | null;
  signerName: string;
  office: string;
  signedAt: Date;
}

/** Every signed answer of each observation, the first first. */
export const readAnswers = statement<AnswerRow>(
  'responses.read_answers',
  `SELECT oa.observation_id AS "observationId", oa.number, s.id, s.disposition, s.reasons, s.changes, s.version_id AS "versionId",
          s.signer_name AS "signerName", s.office, s.signed_at AS "signedAt"
   FROM observation_answers oa JOIN signed_answers s ON s.id = oa.answer_id
   WHERE oa.observation_id = ANY($1::uuid[]) ORDER BY oa.observation_id, oa.number`,
);

export interface PreparedRow {
  id: string;
  disposition: Disposition;
  reasons: Record<string, string>;
  changes: string[];
  templateId: string | null;
  preparedBy: string;
  preparedAt: Date;
}

export const readPrepared = statement<PreparedRow>(
  'responses.read_prepared',
  `SELECT id, disposition, reasons, changes, template_id AS "templateId", prepared_by AS "preparedBy", prepared_at AS "preparedAt"
   FROM prepared_answers WHERE id = ANY($1::uuid[])`,
);

/** Whom to tell of a signing, with the numbers of their observations; from an account on, in order. */
export const readToldBySigning = statement<{ accountId: string; numbers: number[] }>(
  'responses.read_told_by_signing',
  `SELECT o.author_id AS "accountId", array_agg(o.number ORDER BY o.number) AS numbers
   FROM signed_answers s JOIN observation_answers oa ON oa.answer_id = s.id JOIN observations o ON o.id = oa.observation_id
   WHERE s.signing_id = $1 AND o.author_id > $2 GROUP BY o.author_id ORDER BY o.author_id LIMIT $3`,
);
