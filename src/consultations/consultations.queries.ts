/** Statements that read and lock consultations, and what belongs to each. */
import { statement } from '../platform/database/database.js';
import type { ClosingRequest } from './closing-request.entity.js';
import type { Consultation } from './consultation.entity.js';
import type { Memorandum } from './memorandum.entity.js';
import type { ConsultationWindow, LockedWindow } from './phase.rules.js';
import type { Topic } from './topic.entity.js';

const columns = `c.id, c.slug, c.agency_id AS "agencyId", c.status, c.territory_code AS "territoryCode", c.time_zone AS "timeZone",
  c.opens_at AS "opensAt", c.closes_at AS "closesAt", c.policy_id AS "policyId",
  c.shorter_term_justification AS "shorterTermJustification", c.contact, c.channels, c.withdrawal_reason AS "withdrawalReason",
  c.created_by AS "createdBy", c.created_at AS "createdAt", c.changed_at AS "changedAt", c.published_at AS "publishedAt", c.announced_phase AS "announcedPhase", c.eligibility,
  c.real_names_reason AS "realNamesReason"`;

const windowColumns =
  'id, agency_id AS "agencyId", status, opens_at AS "opensAt", closes_at AS "closesAt", eligibility, real_names_reason AS "realNamesReason"';

/** Columns with the words in all languages, for `FROM … c` followed by {@link joinWords}. */
export const columnsWithWords = `${columns}, words.translations`;
export const joinWords = `CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(json_build_object('locale', locale, 'title', title, 'summary', summary, 'body', body)
                             ORDER BY locale <> 'es', locale), '[]') AS translations
    FROM consultation_translations WHERE consultation_id = c.id) words`;

export const readByIds = statement<Consultation>(
  'consultations.read_by_ids',
  `SELECT ${columnsWithWords} FROM consultations c ${joinWords} WHERE c.id = ANY($1::uuid[])`,
);

export const readBySlug = statement<Consultation>(
  'consultations.read_by_slug',
  `SELECT ${columnsWithWords} FROM consultations c ${joinWords} WHERE c.slug = $1`,
);

export const readWindows = statement<ConsultationWindow>(
  'consultations.read_windows',
  `SELECT ${windowColumns} FROM consultations WHERE id = ANY($1::uuid[])`,
);

/** Shared with others who take part, but not with a change of the consultation. */
export const lockShared = statement<LockedWindow>(
  'consultations.lock_shared',
  `SELECT ${windowColumns}, time_zone AS "timeZone" FROM consultations WHERE id = $1 FOR SHARE`,
);

/** Alone: nobody who takes part, moderates or answers is under way. */
export const lockAlone = statement<LockedWindow>(
  'consultations.lock_alone',
  `SELECT ${windowColumns}, time_zone AS "timeZone" FROM consultations WHERE id = $1 FOR UPDATE`,
);

export const lockForAct = statement<Consultation>(
  'consultations.lock_for_act',
  `SELECT ${columns} FROM consultations c WHERE id = $1 FOR UPDATE`,
);

export const markChanged = statement<ConsultationWindow>(
  'consultations.mark_changed',
  `UPDATE consultations SET changed_at = $2 WHERE id = $1 RETURNING ${windowColumns}`,
);

/** Those that the clock has moved on. Waits for ballots and comments in flight rather than passing over a busy consultation; what another process recorded meanwhile is no longer due. */
export const lockDue = statement<Consultation>(
  'consultations.lock_due',
  `SELECT ${columns} FROM consultations c
   WHERE status = 'SCHEDULED' AND ((announced_phase = 'SCHEDULED' AND opens_at <= $1) OR (announced_phase = 'OPEN' AND closes_at <= $1))
   ORDER BY c.id LIMIT $2 FOR UPDATE`,
);

export const insertDraft = statement<{ id: string }>(
  'consultations.insert_draft',
  `INSERT INTO consultations (id, slug, agency_id, status, territory_code, time_zone, contact, channels, created_by, created_at, changed_at)
   VALUES ($1, $2, $3, 'DRAFT', $4, $5, $6, $7, $8, $9, $9) ON CONFLICT (slug) DO NOTHING RETURNING id`,
);

export const putTranslation = statement<never>(
  'consultations.put_translation',
  `INSERT INTO consultation_translations (consultation_id, locale, title, summary, body) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (consultation_id, locale) DO UPDATE SET title = excluded.title, summary = excluded.summary, body = excluded.body`,
);

export const putEligibility = statement<never>(
  'consultations.put_eligibility',
  'UPDATE consultations SET eligibility = $2, real_names_reason = $3 WHERE id = $1',
);

export const putMemorandum = statement<never>(
  'consultations.put_memorandum',
  `INSERT INTO memoranda (consultation_id, background, scope, legal_viability, economic_impact, budget_impact, environmental_impact, technical_studies)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (consultation_id) DO UPDATE SET background = excluded.background, scope = excluded.scope,
     legal_viability = excluded.legal_viability, economic_impact = excluded.economic_impact, budget_impact = excluded.budget_impact,
     environmental_impact = excluded.environmental_impact, technical_studies = excluded.technical_studies`,
);

export const dropTopics = statement<never>('consultations.drop_topics', 'DELETE FROM consultation_topics WHERE consultation_id = $1');
/** Returns those that exist, so that the others can be refused. */
export const addTopics = statement<{ slug: string }>(
  'consultations.add_topics',
  'INSERT INTO consultation_topics SELECT $1, slug FROM topics WHERE slug = ANY($2::text[]) RETURNING topic_slug AS slug',
);

/** Every consultation has its row from the start, so that the order by activity is one index. */
export const countActivity = statement<never>(
  'consultations.count_activity',
  `INSERT INTO consultation_activity (consultation_id, contributions) VALUES ($1, $2)
   ON CONFLICT (consultation_id) DO UPDATE SET contributions = consultation_activity.contributions + excluded.contributions`,
);

export const readMemoranda = statement<Memorandum>(
  'consultations.read_memoranda',
  `SELECT consultation_id AS "consultationId", background, scope, legal_viability AS "legalViability", economic_impact AS "economicImpact",
          budget_impact AS "budgetImpact", environmental_impact AS "environmentalImpact", technical_studies AS "technicalStudies"
   FROM memoranda WHERE consultation_id = ANY($1::uuid[])`,
);

export const readTopics = statement<Topic>('consultations.read_topics', 'SELECT slug, name AS names FROM topics ORDER BY slug');

export const readTopicsOf = statement<Topic & { consultationId: string }>(
  'consultations.read_topics_of',
  `SELECT ct.consultation_id AS "consultationId", t.slug, t.name AS names
   FROM consultation_topics ct JOIN topics t ON t.slug = ct.topic_slug WHERE ct.consultation_id = ANY($1::uuid[]) ORDER BY t.slug`,
);

export const putClosingRequest = statement<{ consultationId: string }>(
  'consultations.put_closing_request',
  `INSERT INTO closing_requests (consultation_id, requested_by, reason, requested_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT DO NOTHING RETURNING consultation_id AS "consultationId"`,
);

export const readClosingRequests = statement<ClosingRequest>(
  'consultations.read_closing_requests',
  `SELECT consultation_id AS "consultationId", requested_by AS "requestedBy", reason, requested_at AS "requestedAt"
   FROM closing_requests WHERE consultation_id = ANY($1::uuid[])`,
);

export const dropClosingRequest = statement<never>(
  'consultations.drop_closing_request',
  'DELETE FROM closing_requests WHERE consultation_id = $1',
);
