/** Statements on the report of observations and on the text that was issued. */
import type { AssistedWay } from '../consultations/gatherings/gatherings.rules.js';
import { shownName } from '../people/pseudonyms/shown-name.rules.js';
import { statement } from '../platform/database/database.js';
import type { Disposition } from './answering.rules.js';
import type { IssuedText, ObservationsReport } from './observations-report.entity.js';
import type { SignedHead } from './reporting/signing.js';

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

/** All of it but its rows. */
export const readReportHead = statement<{ id: string; consultationId: string; sha256: string; head: SignedHead }>(
  'responses.read_report_head',
  `SELECT id, consultation_id AS "consultationId", sha256, content AS head FROM observation_reports WHERE id = $1`,
);

/** From a number on, as they are hashed. */
export const readReportRows = statement<{ number: number; content: string }>(
  'responses.read_report_rows',
  `SELECT number, content FROM observation_report_rows WHERE report_id = $1 AND number > $2 ORDER BY number LIMIT $3`,
);

export const readReportRowsBackward = statement<{ number: number; content: string }>(
  'responses.read_report_rows_backward',
  `SELECT number, content FROM observation_report_rows WHERE report_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3`,
);

/** In which rows of the newest report comments stand. */
export const readReported = statement<{ commentId: string; reportId: string }>(
  'responses.read_reported',
  `SELECT o.comment_id AS "commentId", r.id AS "reportId" FROM observations o
   CROSS JOIN LATERAL (SELECT id FROM observation_reports WHERE consultation_id = o.consultation_id ORDER BY number DESC LIMIT 1) r
   JOIN observation_report_rows w ON w.report_id = r.id AND w.number = o.number
   WHERE o.comment_id = ANY($1::uuid[])`,
);

/** Who said what, as it can be read now: what was hidden or taken back has no words. */
export const readSpoken = statement<{ number: number; commentId: string; author: string; words: string; isReadable: boolean }>(
  'responses.read_spoken',
  `SELECT o.number, o.comment_id AS "commentId", CASE WHEN c.gathering_id IS NULL THEN ${shownName('a')} ELSE coalesce(c.speaker, '') END AS author, o.state = 'IN_SCOPE' AS "isReadable",
          CASE WHEN o.state = 'IN_SCOPE' THEN c.body ELSE '' END AS words
   FROM observations o JOIN comments c ON c.id = o.comment_id JOIN accounts a ON a.id = o.author_id
   WHERE o.consultation_id = $1 AND o.number = ANY($2::int[])`,
);

/** Changes with every name that stands in a report: somebody left, or goes by another one. */
export const readNames = statement<{ names: string }>(
  'responses.read_names',
  `SELECT encode(sha256(convert_to(coalesce(string_agg(o.number || ' ' || ${shownName('a')}, chr(10) ORDER BY o.number), ''), 'UTF8')), 'hex') AS names
   FROM observations o JOIN accounts a ON a.id = o.author_id WHERE o.consultation_id = $1`,
);

/** What the report speaks of. */
export interface Reported {
  slug: string;
  timeZone: string;
  opensAt: Date;
  closesAt: Date;
  agencyId: string;
  title: Record<string, string>;
  agency: Record<string, string>;
  revision: number;
  hidden: number;
  withdrawn: number;
  answers: number;
}

export const readSubject = statement<Reported>(
  'responses.read_report_subject',
  `SELECT c.slug, c.time_zone AS "timeZone", c.opens_at AS "opensAt", c.closes_at AS "closesAt", c.agency_id AS "agencyId", a.name AS agency,
     (SELECT jsonb_object_agg(t.locale, t.title) FROM consultation_translations t WHERE t.consultation_id = c.id) AS title,
     m.revision, counted.hidden, counted.withdrawn, counted.answers
   FROM consultations c JOIN agencies a ON a.id = c.agency_id JOIN observation_matrices m ON m.consultation_id = c.id
   CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE o.state = 'HIDDEN')::int AS hidden, count(*) FILTER (WHERE o.state = 'WITHDRAWN')::int AS withdrawn,
       coalesce(sum(o.answers) FILTER (WHERE o.answer_id IS NOT NULL), 0)::int AS answers FROM observations o WHERE o.consultation_id = c.id) counted
   WHERE c.id = $1`,
);

/** Two reports of an agency do not take the same number of its series. */
export const numberReport = statement<{ version: number; place: number }>(
  'responses.number_report',
  `SELECT 1 + coalesce(max(r.number) FILTER (WHERE r.consultation_id = $1), 0) AS version, 1 + count(r.id)::int AS place
   FROM (SELECT pg_advisory_xact_lock(hashtextextended('observation_reports ' || $2::uuid, 0))) alone
   LEFT JOIN (observation_reports r JOIN consultations c ON c.id = r.consultation_id AND c.agency_id = $2)
     ON r.consultation_id = $1 OR r.published_at >= $3`,
);

/** Observations in scope with their signed answers, from a number on. */
export const readAnswered = statement<{
  id: string;
  number: number;
  person: string;
  commentId: string;
  createdAt: Date;
  provisionId: string | null;
  way: AssistedWay | null;
  disposition: Disposition;
  reasons: Record<string, string>;
  changes: string[];
  signedAt: Date;
  isLate: boolean;
}>(
  'responses.read_answered',
  `SELECT o.id, o.number, o.author_id AS person, o.comment_id AS "commentId", c.created_at AS "createdAt", o.provision_id AS "provisionId", g.way,
          s.disposition, s.reasons, s.changes, o.answered_at AS "signedAt", coalesce(o.answered_at >= $3::timestamptz, false) AS "isLate"
   FROM observations o JOIN signed_answers s ON s.id = o.answer_id JOIN comments c ON c.id = o.comment_id
   LEFT JOIN gatherings g ON g.id = c.gathering_id
   WHERE o.consultation_id = $1 AND o.state = 'IN_SCOPE' AND o.number > $2 ORDER BY o.number LIMIT $4`,
);

/** The version that was commented on, and the one that was issued or else the newest. */
export const readComparedVersions = statement<{ firstId: string; lastId: string }>(
  'responses.read_compared_versions',
  `SELECT (SELECT v.id FROM text_versions v WHERE v.consultation_id = $1 AND v.published_at IS NOT NULL ORDER BY v.number LIMIT 1) AS "firstId",
          coalesce((SELECT i.version_id FROM issued_texts i WHERE i.consultation_id = $1),
            (SELECT v.id FROM text_versions v WHERE v.consultation_id = $1 AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1)) AS "lastId"`,
);

export const insertReport = statement<never>(
  'responses.insert_report',
  `INSERT INTO observation_reports (id, consultation_id, number, content, sha256, answers, signer_id, signer_name, office, published_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export const insertReportRows = statement<never>(
  'responses.insert_report_rows',
  `INSERT INTO observation_report_rows (report_id, number, content) SELECT $1::uuid, row.* FROM unnest($2::int[], $3::text[]) AS row(number, content)`,
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
