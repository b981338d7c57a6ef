/** The observations that an act means, and what is known of them. */
import { createHash } from 'node:crypto';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { forOfficials } from '../workbench/desk.js';
import { AnswerDoorDocument, type AnswerDoorQuery } from './answering.data.js';
import { choiceIn, filterOf, filterQuery, seenBy } from './chosen.js';
import { MatrixDoorDocument, type ObservationFilter } from './matrix.data.js';

export interface Meant {
  id: string;
  data: AnswerDoorQuery;
  consultation: NonNullable<AnswerDoorQuery['consultation']>;
  filter: ObservationFilter;
  seen: number;
  /** After which revision changed ones are left out; null where none are. */
  leftOut: number | null;
  isRevision: boolean;
  /** The name under which the browser keeps what is written. */
  keep: string;
}

export async function meantBy(visit: Visit, form?: Form): Promise<Meant> {
  const id = visit.part('id');
  const { slug } = forOfficials((await visit.ask(MatrixDoorDocument, { id })).consultation);
  const isRevision = visit.query.get('revise') === '1';
  const leftOut = /^\d{1,9}$/.test(form?.text('leftOut') ?? '') ? Number(form!.text('leftOut')) : null;
  const filter = { ...(await filterOf(visit, slug, choiceIn(visit))), unchangedSince: leftOut };
  const seen = seenBy(visit, form);
  const target = { ...filter, ...targetOf(filter, isRevision) };
  const data = await visit.ask(AnswerDoorDocument, { id, all: filter, filter: target, changed: { ...target, changedAfter: seen } });
  const digest = createHash('sha256')
    .update(JSON.stringify([id, filter]))
    .digest('base64url');
  return { id, data, consultation: forOfficials(data.consultation), filter, seen, leftOut, isRevision, keep: `answer-${digest}` };
}

/** Answers are given to what has none, revisions to what has one; whoever filtered by the other finds nothing. */
function targetOf({ answered }: ObservationFilter, isRevision: boolean): ObservationFilter {
  return answered == null || answered === isRevision ? { answered: isRevision, state: 'IN_SCOPE' } : { numbers: [] };
}

/** The list as it was chosen from. */
export function backToList(visit: Visit, id: string, more: Record<string, string | number> = {}): string {
  return visit.to('observations', { id }, { ...filterQuery(visit), ...more });
}

/** Whether the form with the ticked ones was sent without any: then nothing is meant, rather than all. */
export function isNothingTicked(visit: Visit): boolean {
  return visit.query.has('ticked') && visit.query.getAll('n').length === 0;
}
