/** Carrying out a moderator's decision, and what has to be corrected before it counts. */
import { createHash } from 'node:crypto';
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import { PageError } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { lastName } from '../../parts/errors.js';
import { DismissReportsDocument, RestoreCommentDocument, UndoDecisionDocument } from './deciding.data.js';
import type { ModeratedCommentFragment, QueueCaseFragment } from './parts.data.js';
import { DecideOnCommentDocument } from './statement.data.js';

export type Ground = QueueCaseFragment['reasons'][number]['reason'];
export const grounds = ['INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER'] as const satisfies readonly Ground[];

const acts = ['hide', 'label', 'dismiss', 'restore', 'undo'] as const;
export type Act = (typeof acts)[number];

/** Those that need a ground and what was found; hiding takes words away, and says why nothing milder would do. */
export function restricts(act: Act): act is 'hide' | 'label' {
  return act === 'hide' || act === 'label';
}

export const shortestReason = 10;
export const longestReason = 1000;

/** A decision as it was sent, and why it was not carried out. */
export interface Attempt {
  act: Act;
  caseId: string;
  ground: string;
  facts: string;
  reason: string;
  proportion: string;
  key: string | null;
  errors: UserError[];
}

/** What was done: the sentence for the notice, and the decision, which its moderator may undo for a while. */
export interface Decided {
  done: string;
  decision: string | null;
}

const doneBy: Record<Act, string> = {
  hide: 'commentHidden',
  label: 'commentLabelled',
  dismiss: 'reportsDismissed',
  restore: 'commentRestored',
  undo: 'decisionUndone',
};

export function isDecided(outcome: Attempt | Decided): outcome is Decided {
  return 'done' in outcome;
}

/** Does what the pressed button says, once a form. */
export async function decide(visit: Visit, form: Form): Promise<Attempt | Decided> {
  const act = acts.find((name) => name === form.act);
  if (!act) throw new PageError(404);
  const ground = grounds.find((name) => name === form.text('ground'));
  const [facts, reason, proportion] = [form.text('facts').trim(), form.text('reason').trim(), form.text('proportion').trim()];
  const words = { facts, reason, proportion };
  const attempt = { act, caseId: form.text('case'), ground: form.text('ground'), ...words, key: form.key };
  const missing = act === 'undo' ? [] : whatIsMissing(visit, act, ground, words);
  if (missing.length > 0) return { ...attempt, errors: missing };
  const about = { commentId: form.text('comment'), reason, idempotencyKey: form.key };
  const { userErrors, decision } =
    act === 'hide'
      ? await visit.act(DecideOnCommentDocument, { input: { ...about, measure: 'HIDE', ground: ground!, facts, proportion } })
      : act === 'label'
        ? await visit.act(DecideOnCommentDocument, { input: { ...about, measure: 'LABEL', ground: ground!, facts } })
        : act === 'dismiss'
          ? await visit.act(DismissReportsDocument, { input: about })
          : act === 'restore'
            ? await visit.act(RestoreCommentDocument, { input: about })
            : await visit.act(UndoDecisionDocument, { input: { decisionId: form.text('decision'), idempotencyKey: form.key } });
  if (userErrors.length > 0) return { ...attempt, errors: userErrors.map((error) => inOurWords(visit, error)) };
  // What an official answered takes a second person.
  if (restricts(act) && !decision) return { done: 'measureProposed', decision: null };
  return { done: doneBy[act], decision: act === 'undo' ? null : (decision?.id ?? null) };
}

function whatIsMissing(
  visit: Visit,
  act: Act,
  ground: Ground | undefined,
  { facts, reason, proportion }: Record<'facts' | 'reason' | 'proportion', string>,
): UserError[] {
  const wrong = (field: string): UserError => ({ code: 'INPUT_INVALID', field: [field], message: visit.t(`moderate.wrong.${field}`) });
  const isUnfit = (words: string): boolean => [...words].length < shortestReason || [...words].length > longestReason;
  return [
    ...(restricts(act) && !ground ? [wrong('ground')] : []),
    ...(restricts(act) && isUnfit(facts) ? [wrong('facts')] : []),
    ...(isUnfit(reason) ? [wrong('reason')] : []),
    ...(act === 'hide' && isUnfit(proportion) ? [wrong('proportion')] : []),
  ];
}

/** A decision about passages says in which words they were chosen. */
export function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

/** The API names fields as programs do. */
function inOurWords(visit: Visit, error: UserError): UserError {
  const isReason = error.code === 'INPUT_INVALID' && lastName(error.field) === 'reason';
  if (isReason) return { ...error, message: visit.t('moderate.wrong.reason') };
  // Whatever else stands in the way is no fault of a field that could be corrected.
  return lastName(error.field) === 'ground' ? error : { ...error, field: null };
}

/** On what grounds it may be hidden: an official answer only when it shows personal data. */
export function groundsFor({ authorRole }: Pick<ModeratedCommentFragment, 'authorRole'>, act: Act = 'hide'): readonly Ground[] {
  return act === 'hide' && authorRole === 'OFFICIAL' ? ['PERSONAL_DATA'] : grounds;
}
