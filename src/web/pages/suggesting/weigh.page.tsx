/** Deciding on a suggestion: taken as it is, taken in other words, or not taken, with the reason that everybody reads. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { DeskFrame, forOfficials, inWords, NotNow, wrong } from '../workbench/desk.js';
import {
  AcceptSuggestionDocument,
  DeclineSuggestionDocument,
  ReopenSuggestionDocument,
  WeighPageDocument,
  type WeighedFragment,
} from './deciding.data.js';
import { Weighed } from './queue.page.js';
import { OnPart } from './suggestions.page.js';

const decisions = ['ACCEPTED', 'ACCEPTED_CHANGED', 'DECLINED'] as const;
type Decision = (typeof decisions)[number];
const [mostWords, mostReason] = [2_000, 5_000];

export const weighPage: Page = {
  address: 'weighSuggestion',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { id, comment } = await find(visit);
    const queue = (done: string): View => redirect(visit.to('weighSuggestions', { id }, { done }));
    const common = { commentId: comment.id, idempotencyKey: form.key };
    if (form.act === 'reopen') {
      const { userErrors } = await visit.act(ReopenSuggestionDocument, { input: common });
      return userErrors.length > 0 ? write(visit, { form, errors: userErrors }) : queue('suggestionReopened');
    }
    const decision = decisions.find((one) => one === form.text('decision'));
    const errors = faultsIn(visit, form, decision, comment);
    if (errors.length > 0 || !decision) return write(visit, { form, errors });
    const { userErrors } = await decide(visit, form, decision, common);
    return userErrors.length > 0 ? write(visit, { form, errors: userErrors }) : queue(`suggestion${decision}`);
  },
};

function decide(
  visit: Visit,
  form: Form,
  decision: Decision,
  common: { commentId: string; idempotencyKey: string | null },
): Promise<{ userErrors: UserError[] }> {
  if (decision === 'DECLINED') return visit.act(DeclineSuggestionDocument, { input: { ...common, reason: form.text('reason') } });
  const wording = decision === 'ACCEPTED_CHANGED' ? form.text('wording') : null;
  return visit.act(AcceptSuggestionDocument, { input: { ...common, wording, reason: form.optional('reason') } });
}

/** Nobody takes words that they did not mean to: what was written must fit what was chosen. */
function faultsIn(visit: Visit, form: Form, decision: Decision | undefined, { decided }: WeighedFragment): UserError[] {
  if (!decision) return [wrong('decision', visit.t('weigh.chooseDecision'))];
  if (decision === 'DECLINED') return form.optional('reason') ? [] : [wrong('reason', visit.t('weigh.reasonMissing'))];
  const plain = (words: string | null | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim();
  const isChanged = ![decided?.proposed, decided?.wording].some((words) => plain(words) === plain(form.text('wording')));
  if (decision === 'ACCEPTED' && isChanged) return [wrong('decision', visit.t('weigh.wordsChanged'))];
  return [];
}

async function find(visit: Visit) {
  const id = visit.part('id');
  const data = await visit.ask(WeighPageDocument, { id, comment: visit.part('comment'), signedIn: true });
  const consultation = forOfficials(data.consultation);
  const comment = orNotFound(data.node);
  if (comment.__typename !== 'Comment' || comment.consultation?.id !== consultation.id || !comment.decided) return orNotFound<never>(null);
  return { id, data, consultation, comment, decided: comment.decided };
}

async function write(visit: Visit, { form, errors }: { form?: Form; errors?: readonly UserError[] } = {}): Promise<View> {
  const { id, data, consultation, comment, decided } = await find(visit);
  const { allowed, reason } = decided.viewerCanDecide;
  const labels = { reason: visit.t('weigh.reason'), wording: visit.t('weigh.wording') };
  const shown = errors && inWords(errors, labels);
  const status = comment.suggestion?.status ?? 'OPEN';
  const common = { visit, errors: shown };
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('weigh.one')} errors={shown}>
      <OnPart visit={visit} slug={consultation.slug} part={comment.provision} level={2} />
      <Weighed visit={visit} comment={comment} timeZone={consultation.timeZone} />
      {!allowed && <NotNow reason={reason} />}
      {(allowed || form) && (
        <FormBody visit={visit} keep={`weigh-${comment.id}`} formKey={form?.key}>
          <Radios
            {...common}
            name="decision"
            label={visit.t('weigh.decision')}
            choices={decisions.map((value) => ({
              value,
              text: visit.t(`weigh.decision.${value}`),
              hint: visit.t(`weigh.decisionHint.${value}`),
            }))}
            chosen={[form ? form.text('decision') : status]}
          />
          <TextArea
            {...common}
            name="wording"
            label={labels.wording}
            hint={visit.t('weigh.wordingHint')}
            value={form ? form.text('wording') : (decided.wording ?? decided.proposed)}
            lang={langOf(visit, 'es')}
            most={mostWords}
            rows={5}
            isPrefilled
          />
          <TextArea
            {...common}
            name="reason"
            label={labels.reason}
            hint={visit.t('weigh.reasonHint')}
            value={form ? form.text('reason') : decided.reason}
            lang={langOf(visit, 'es')}
            most={mostReason}
            rows={5}
          />
          <Button text={visit.t('weigh.save')} act="decide" />
        </FormBody>
      )}
      {allowed && status !== 'OPEN' && (
        <FormBody visit={visit}>
          <Button text={visit.t('weigh.reopen')} act="reopen" kind="secondary" />
        </FormBody>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('weighSuggestions', { id })}>
          {visit.t('weigh.back')}
        </a>
      </p>
    </DeskFrame>,
    shown ? 422 : 200,
  );
}
