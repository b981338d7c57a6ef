/** What the account that serves may do with each table, besides what the triggers refuse to everybody. */

/** Written by migrations alone. */
const onlyRead = ['migrations', 'journal_era'];

/** Nobody's act takes a row out of them: what goes, goes by being changed, so that what referred to it stays whole. */
const neverDeleted = [
  'accounts',
  'agencies',
  'assisted_ballots',
  'comment_reports',
  'comments',
  'consents',
  'consultation_translations',
  'consultations',
  'data_requests',
  'erasures',
  'gatherings',
  'issued_texts',
  'matrix_uploads',
  'moderation_appeals',
  'moderation_batches',
  'moderation_cases',
  'moderation_proposals',
  'observation_matrices',
  'observations',
  'poll_options',
  'poll_tallies',
  'question_answers',
  'question_records',
  'question_terms',
  'questions',
  'retention_runs',
  'roll_entries',
  'rolls',
  'signed_answers',
  'suspensions',
  'territories',
  'text_versions',
];

/** Old versions of their rows say who voted what, and are swept out as soon as the key of a poll is destroyed. */
export const swept = ['ballots', 'poll_roll', 'poll_keys', 'idempotency_keys'];

/** @param refused what a trigger refuses to everybody who tries it on this table */
export function rightsOn(table: string, refused: readonly string[]): string[] {
  if (onlyRead.includes(table)) return ['SELECT'];
  const never = [...refused, ...(neverDeleted.includes(table) ? ['DELETE'] : [])];
  return ['SELECT', 'INSERT', 'UPDATE', 'DELETE'].filter((right) => !never.includes(right));
}
