/** Taking a case, giving it back, handing it over and writing notes about it, from whichever page shows it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { ClaimCaseDocument, HandOverCaseDocument, NoteCaseDocument, ReleaseCaseDocument } from './case-work.data.js';

const acts = ['claim', 'release', 'handOver', 'note'] as const;
type WorkAct = (typeof acts)[number];

export const longestNote = 2000;

const doneBy: Record<WorkAct, string> = { claim: 'caseClaimed', release: 'caseReleased', handOver: 'caseHandedOver', note: 'caseNoted' };

/** What was tried and why it was not done. */
export interface WorkAttempt {
  work: WorkAct;
  caseId: string;
  note: string;
  to: string;
  key: string | null;
  errors: UserError[];
}

export function isWork(form: Form): boolean {
  return acts.some((name) => name === form.act);
}

/** Does what the pressed button says: the sentence for the notice, or what stands in the way. */
export async function workOnCase(visit: Visit, form: Form): Promise<WorkAttempt | { done: string }> {
  const work = acts.find((name) => name === form.act)!;
  const [caseId, note, to] = [form.text('case'), form.text('note').trim(), form.text('to')];
  const attempt = { work, caseId, note, to, key: form.key };
  const wrong = (field: string): UserError => ({ code: 'INPUT_INVALID', field: [field], message: visit.t(`work.wrong.${field}`) });
  const missing = [
    ...(work === 'handOver' && to === '' ? [wrong('to')] : []),
    ...((work === 'handOver' || work === 'note') && (note === '' || [...note].length > longestNote) ? [wrong('note')] : []),
  ];
  if (missing.length > 0) return { ...attempt, errors: missing };
  const input = { caseId, idempotencyKey: form.key };
  const { userErrors } =
    work === 'claim'
      ? await visit.act(ClaimCaseDocument, { input })
      : work === 'release'
        ? await visit.act(ReleaseCaseDocument, { input })
        : work === 'note'
          ? await visit.act(NoteCaseDocument, { input: { ...input, note } })
          : await visit.act(HandOverCaseDocument, { input: { ...input, note, accountId: to } });
  return userErrors.length > 0 ? { ...attempt, errors: userErrors.map((error) => ({ ...error, field: null })) } : { done: doneBy[work] };
}
