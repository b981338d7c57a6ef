/** Statements on the report of observations and on the text that was issued. */
import { statement } from '../platform/database/database.js';
import type { IssuedText, ObservationsReport } from './observations-report.entity.js';

const columns = `r.id, r.consultation_id AS "consultationId", r.number, r.sha256, r.answers, r.signer_id AS "signerId", r.signer_name AS "signerName",
  r.office, r.published_at AS "publishedAt"`;

/** Every version of each, the newest first. */
export const readReports = statement<ObservationsReport>(
  'responses.read_reports',
  `SELECT ${columns} FROM observation_reports r WHERE r.consultation_id = ANY($1::uuid[]) ORDER BY r.consultation_id, r.number DESC`,
);

export const readReportsByIds = statement<ObservationsReport>(
  'responses.read_reports_by_ids',
  `SELECT ${columns} FROM observation_reports r WHERE r.id = ANY($1::uuid[])`,
);

/** As the database writes it: its SHA-256 is that of exactly these bytes. */
export const readReportContent = statement<{ content: string; consultationId: string }>(
  'responses.read_report_content',
  `SELECT content::text AS content, consultation_id AS "consultationId" FROM observation_reports WHERE id = $1`,
);

/**
 * Assembles the report from the rows and keeps it. It names comments and authors by nothing but their numbers: whoever takes a comment
 * back, or whose words are hidden, is not held fast by it. Values: id, consultation, signer, name, office, moment, when answers are late.
 */
export const insertReport = statement<{ id: string; number: number }>(
  'responses.insert_report',
  `WITH rows AS MATERIALIZED (
     SELECT o.number, o.kind, o.state, o.provision_id, o.answer_id, o.disposition, o.answered_at, o.answers, o.author_id
     FROM observations o WHERE o.consultation_id = $2
   ), used AS (
     SELECT s.id, row_number() OVER (ORDER BY s.signed_at, s.id) AS place, s.disposition, s.reasons, s.changes, s.signer_name, s.office, s.signed_at,
            coalesce(v.number, 1) AS version
     FROM signed_answers s LEFT JOIN text_versions v ON v.id = s.version_id WHERE s.id IN (SELECT answer_id FROM rows)
   ), figures AS (
     SELECT jsonb_build_object('observations', count(*), 'people', count(DISTINCT author_id), 'inScope', count(*) FILTER (WHERE state = 'IN_SCOPE'),
       'hidden', count(*) FILTER (WHERE state = 'HIDDEN'), 'withdrawn', count(*) FILTER (WHERE state = 'WITHDRAWN'),
       'answeredLate', count(*) FILTER (WHERE answered_at >= $7::timestamptz AND state = 'IN_SCOPE'),
       'byDisposition', (SELECT coalesce(jsonb_object_agg(disposition, n), '{}') FROM
         (SELECT disposition, count(*) AS n FROM rows WHERE disposition IS NOT NULL AND state = 'IN_SCOPE' GROUP BY disposition) d)) AS value
     FROM rows
   ), answers AS (
     SELECT coalesce(jsonb_agg(jsonb_build_object('place', place, 'disposition', disposition, 'reasons', reasons, 'changes', to_jsonb(changes),
       'signer', signer_name, 'office', office, 'signedAt', signed_at, 'version', version) ORDER BY place), '[]') AS value FROM used
   ), matrix AS (
     SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'kind', r.kind, 'state', r.state, 'provision', r.provision_id, 'answer', u.place)
       ORDER BY r.number), '[]') AS value FROM rows r LEFT JOIN used u ON u.id = r.answer_id
   ), changes AS (
     SELECT coalesce(jsonb_agg(jsonb_build_object('provision', part, 'label', label, 'observations', numbers) ORDER BY position NULLS LAST, part), '[]') AS value
     FROM (
       SELECT changed.part, w.label, w.position, changed.numbers
       FROM (SELECT c.part, jsonb_agg(r.number ORDER BY r.number) AS numbers FROM used u CROSS JOIN LATERAL unnest(u.changes) AS c(part)
             JOIN rows r ON r.answer_id = u.id WHERE r.state = 'IN_SCOPE' GROUP BY c.part) changed
       LEFT JOIN LATERAL (SELECT p.label, p.position FROM provision_wordings p JOIN text_versions v ON v.id = p.version_id
             WHERE p.provision_id = changed.part AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1) w ON true
     ) parts
   ), whole AS (
     SELECT jsonb_build_object('format', 'urna.observations-report/1', 'consultation', $2::uuid, 'figures', figures.value, 'answers', answers.value,
       'matrix', matrix.value, 'changes', changes.value, 'signer', $4::text, 'office', $5::text, 'publishedAt', $6::timestamptz) AS content
     FROM figures, answers, matrix, changes
   )
   INSERT INTO observation_reports (id, consultation_id, number, content, sha256, answers, signer_id, signer_name, office, published_at)
   SELECT $1::uuid, $2::uuid, 1 + coalesce((SELECT max(number) FROM observation_reports WHERE consultation_id = $2), 0), content,
          encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), (SELECT coalesce(sum(answers), 0) FROM rows WHERE answer_id IS NOT NULL),
          $3::uuid, $4::text, $5::text, $6::timestamptz
   FROM whole RETURNING id, number`,
);

export interface ReportFigures {
  id: string;
  figures: {
    observations: number;
    people: number;
    inScope: number;
    hidden: number;
    withdrawn: number;
    answeredLate: number;
    byDisposition: Record<string, number>;
  };
  changes: { provision: string; label: string | null; observations: number[] }[];
}

/** What a page shows of a report without its matrix. */
export const readReportFigures = statement<ReportFigures>(
  'responses.read_report_figures',
  `SELECT id, content -> 'figures' AS figures, content -> 'changes' AS changes FROM observation_reports WHERE id = ANY($1::uuid[])`,
);

/** The primary key has the last word: no row comes back when a text was issued already. */
export const insertIssued = statement<{ consultationId: string }>(
  'responses.insert_issued',
  `INSERT INTO issued_texts (consultation_id, version_id, issued_by, issuer_name, office, issued_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT DO NOTHING RETURNING consultation_id AS "consultationId"`,
);

export const readIssued = statement<IssuedText>(
  'responses.read_issued',
  `SELECT consultation_id AS "consultationId", version_id AS "versionId", issued_by AS "issuedBy", issuer_name AS "issuerName", office, issued_at AS "issuedAt"
   FROM issued_texts WHERE consultation_id = ANY($1::uuid[])`,
);
