/**
 * The record in the words of the DSA Transparency Database (Regulation (EU) 2022/2065, articles 17 and 24(5)): its attributes and
 * enumerations as its API v2 takes them, and the columns of its full daily files. docs/moderation.md says how the two differ here.
 * https://transparency.dsa.ec.europa.eu/page/api-documentation, https://github.com/digital-services-act/transparency-database
 */
import type { RecordedDecision } from './leaves.rules.js';

/** A decision with what the format asks for besides. */
export interface StatementRow extends RecordedDecision {
  /** The rule of the house in plain words, the contractual ground of the format; null where nothing was found wrong. */
  houseRule: string | null;
  /** Whose moderators decided: the platform, in the words of the format. */
  platform: string;
}

/** A statement as the API takes it: what does not apply is absent. */
export interface DsaStatement {
  decision_visibility?: string[];
  decision_visibility_other?: string;
  end_date_visibility_restriction?: string;
  decision_provision?: string;
  end_date_service_restriction?: string;
  decision_ground?: string;
  illegal_content_legal_ground?: string;
  illegal_content_explanation?: string;
  incompatible_content_ground?: string;
  incompatible_content_explanation?: string;
  category?: string;
  category_specification?: string[];
  category_specification_other?: string;
  content_type: string[];
  content_language?: string;
  content_date: string;
  territorial_scope: string[];
  application_date: string;
  decision_facts: string;
  source_type: string;
  automated_detection: 'Yes' | 'No';
  automated_decision: string;
  puid: string;
}

/** In the order of the files; `uuid` and `platform_uid` are both the decision's. */
export const dsaColumns = [
  'uuid',
  'decision_visibility',
  'decision_visibility_other',
  'end_date_visibility_restriction',
  'decision_monetary',
  'decision_monetary_other',
  'end_date_monetary_restriction',
  'decision_provision',
  'end_date_service_restriction',
  'decision_account',
  'end_date_account_restriction',
  'account_type',
  'decision_ground',
  'decision_ground_reference_url',
  'illegal_content_legal_ground',
  'illegal_content_explanation',
  'incompatible_content_ground',
  'incompatible_content_explanation',
  'incompatible_content_illegal',
  'category',
  'category_addition',
  'category_specification',
  'category_specification_other',
  'content_type',
  'content_type_other',
  'content_language',
  'content_date',
  'content_id_ean',
  'territorial_scope',
  'application_date',
  'decision_facts',
  'source_type',
  'source_identity',
  'automated_detection',
  'automated_decision',
  'platform_name',
  'platform_uid',
  'created_at',
] as const;

/** A hidden comment can come back, so access is disabled and nothing is removed. Suspended people still vote, ask and read. */
const restrictions: Readonly<Record<string, Partial<DsaStatement>>> = {
  LABEL: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] },
  HIDE: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] },
  HIDE_PART: {
    decision_visibility: ['DECISION_VISIBILITY_OTHER'],
    decision_visibility_other: 'Se tacharon pasajes del comentario; el resto sigue a la vista. (Passages blacked out.)',
  },
  LOCK_THREAD: { decision_visibility: ['DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'] },
  WARN: {
    decision_visibility: ['DECISION_VISIBILITY_OTHER'],
    decision_visibility_other: 'Se advirtió a quien escribió; nada se retiró. (Author warned, nothing restricted.)',
  },
  SUSPEND: { decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION' },
};

type Category = Pick<DsaStatement, 'category' | 'category_specification' | 'category_specification_other'>;

const categories: Readonly<Record<string, Category>> = {
  INSULT: { category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE', category_specification: ['KEYWORD_CYBER_BULLYING_INTIMIDATION'] },
  HATE: { category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH', category_specification: ['KEYWORD_HATE_SPEECH'] },
  SPAM: otherRule('Publicidad, o el mismo texto una y otra vez. (Spam.)'),
  PERSONAL_DATA: {
    category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
    category_specification: ['KEYWORD_MISSING_PROCESSING_GROUND'],
  },
  OFF_TOPIC: otherRule('Sin relación con la consulta. (Off topic.)'),
  OTHER: otherRule('Otra regla de la casa, explicada en la decisión. (Another rule, explained.)'),
};

function otherRule(words: string): Category {
  return {
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    category_specification: ['KEYWORD_OTHER'],
    category_specification_other: words,
  };
}

const sources: Readonly<Record<string, string>> = {
  REPORT: 'SOURCE_ARTICLE_16',
  OWN_INITIATIVE: 'SOURCE_VOLUNTARY',
  AUTHORITY: 'SOURCE_TYPE_OTHER_NOTIFICATION',
};

/** As the API limits them. */
const longest = { ground: 500, explanation: 2000, facts: 5000 };

/**
 * NO_ACTION and RESTORE stand in the files too, with no restriction and no ground, though the regulation calls them no statements of reasons:
 * who sends statements on leaves them out.
 */
export function dsaStatement(row: Omit<StatementRow, 'platform'>): DsaStatement {
  const { measure, ground, basis, legalGround, facts, reason, proportion, endsAt, contentLanguage } = row;
  const end = endsAt && legalDay(endsAt);
  const explanation = cut(reason, longest.explanation);
  return {
    ...restrictions[measure],
    ...(end && (measure === 'SUSPEND' ? { end_date_service_restriction: end } : { end_date_visibility_restriction: end })),
    ...(basis === 'ILLEGAL_CONTENT' && {
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      illegal_content_legal_ground: cut(legalGround ?? '', longest.ground),
      illegal_content_explanation: explanation,
    }),
    ...(basis === 'INCOMPATIBLE_CONTENT' && {
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      incompatible_content_ground: row.houseRule ?? '',
      incompatible_content_explanation: explanation,
    }),
    ...(ground && categories[ground]),
    content_type: ['CONTENT_TYPE_TEXT'],
    ...(contentLanguage && { content_language: contentLanguage.slice(0, 2).toUpperCase() }),
    content_date: row.contentDate,
    territorial_scope: row.territory,
    application_date: legalDay(row.decidedAt),
    // Before statements were kept in parts, the reason was all that was written.
    decision_facts: cut([facts ?? reason, ...(proportion ? [`Proporcionalidad: ${proportion}`] : [])].join('\n\n'), longest.facts),
    source_type: sources[row.source]!,
    automated_detection: row.automatedDetection ? 'Yes' : 'No',
    automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid: row.decision,
  };
}

/** The cells of a row of the files: lists as JSON, days as midnights, nothing for what does not apply. */
export function dsaCells(row: StatementRow): string[] {
  const { puid, ...said } = dsaStatement(row);
  const cells: Record<string, string | string[] | undefined> = {
    ...said,
    uuid: puid,
    platform_name: row.platform,
    platform_uid: puid,
    created_at: row.decidedAt.toISOString().slice(0, 19).replace('T', ' '),
  };
  return dsaColumns.map((column) => cellOf(column, cells[column]));
}

const days = new Set<string>(['content_date', 'application_date', 'end_date_visibility_restriction', 'end_date_service_restriction']);

function cellOf(column: string, value: string | string[] | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return JSON.stringify(value);
  if (days.has(column)) return `${value} 00:00:00`;
  // In a spreadsheet, words that begin like a formula stay words; the JSON lines have them as they were written.
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** RFC 4180. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

/** Colombia has no daylight saving. */
export function legalDay(at: Date): string {
  return new Date(at.getTime() - 5 * 3_600_000).toISOString().slice(0, 10);
}

function cut(words: string, most: number): string {
  const characters = [...words];
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join('')}…`;
}
