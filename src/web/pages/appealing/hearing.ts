/** What is sent to decide about an appeal, from the fields of the form. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { digestOf } from '../moderating/deciding.js';
import { placesOf, saidIn, type Said } from '../moderating/stating.js';
import type { DecideAppealInput, HearAppealPageQuery } from './appealing.data.js';

export type Heard = Extract<NonNullable<HearAppealPageQuery['node']>, { __typename: 'ModerationAppeal' }>;
type Measure = Heard['possibleMeasures'][number];

export const outcomes = ['UPHELD', 'REVERSED', 'CHANGED'] as const;
export const grounds = ['INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER'] as const;

/** Whether an outcome of that appeal puts a measure in place. */
export function takesMeasure(outcome: string, standing: Heard['standing']): boolean {
  return outcome === (standing === 'AUTHOR' ? 'CHANGED' : 'REVERSED');
}

/** The input, or what is missing. */
export function read(visit: Visit, form: Form, appeal: Heard): DecideAppealInput | UserError[] {
  const wrong = (field: string): UserError => ({ code: 'INPUT_INVALID', field: [field], message: visit.t(`hearing.wrong.${field}`) });
  const outcome = outcomes.find((name) => name === form.text('outcome'));
  const reason = form.text('reason').trim();
  const errors = [...(outcome ? [] : [wrong('outcome')]), ...(isBetween(reason, 10, 1000) ? [] : [wrong('reason')])];
  const base = { appealId: appeal.id, outcome: outcome!, reason, idempotencyKey: form.key };
  if (!outcome || !takesMeasure(outcome, appeal.standing)) return errors.length > 0 ? errors : base;
  const measure = appeal.possibleMeasures.find((name) => name === form.text('measure'));
  const ground = grounds.find((name) => name === form.text('ground'));
  const facts = form.text('facts').trim();
  const days = form.text('days').trim();
  const said = wordsOf(appeal);
  const passages = measure === 'HIDE_PART' ? placesOf(said, form.text('passages')) : null;
  const wordsDigest = form.text('wordsDigest');
  errors.push(
    ...(measure ? [] : [wrong('measure')]),
    ...(ground ? [] : [wrong('ground')]),
    ...(isBetween(facts, 10, 2000) ? [] : [wrong('facts')]),
    ...(days === '' || /^[1-9]\d{0,2}$/.test(days) ? [] : [wrong('days')]),
    ...(measure === 'HIDE_PART' ? wrongPassages(visit, wordsDigest !== '' && wordsDigest !== digestOf(said.body), passages) : []),
  );
  if (errors.length > 0) return errors;
  return {
    ...base,
    measure: {
      measure: measure as Measure,
      ground: ground!,
      facts,
      proportion: form.optional('proportion'),
      legalGround: form.optional('legalGround'),
      basis: form.optional('legalGround') ? 'ILLEGAL_CONTENT' : 'INCOMPATIBLE_CONTENT',
      endsAt: days === '' ? null : new Date(visit.now.getTime() + Number(days) * 24 * 3_600_000).toISOString(),
      passages,
      wordsDigest: passages && (wordsDigest || null),
    },
  };
}

function isBetween(words: string, least: number, most: number): boolean {
  const length = [...words].length;
  return length >= least && length <= most;
}

/** The words in which passages are chosen: as they were written, also where some of them are blacked out. */
export function wordsOf({ comment }: Heard): Said {
  return comment ? saidIn(comment) : { body: '', proposed: null };
}

/** First of all: what is not found any more was there when it was chosen. */
function wrongPassages(visit: Visit, isChanged: boolean, passages: readonly unknown[] | null): UserError[] {
  const wrong = (message: string): UserError[] => [{ code: 'INPUT_INVALID', field: ['passages'], message }];
  if (isChanged) return wrong(visit.t('statement.wrong.wordsChanged'));
  return passages?.length ? [] : wrong(visit.t('hearing.wrong.passages'));
}
