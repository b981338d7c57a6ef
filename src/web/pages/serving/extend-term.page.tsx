/** Putting an answer off, once, with a reason, to a working day that the law allows. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { NotNow, wrong } from '../workbench/desk.js';
import { AnswerPageDocument } from './answer.data.js';
import { forServants, ServingFrame } from './serving.js';
import { ExtendServedDocument } from './serving.data.js';

const mostReason = 2_000;

export const extendQuestionPage: Page = {
  address: 'extendQuestion',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const number = visit.part('number');
    const { id } = forServants((await visit.ask(AnswerPageDocument, { number })).question);
    const dueOn = form.text('dueOn');
    const errors = [
      ...(/^\d{4}-\d{2}-\d{2}$/.test(dueOn) && !Number.isNaN(Date.parse(dueOn)) ? [] : [wrong('dueOn', visit.t('extendTerm.wrongDay'))]),
      ...(form.text('reason').trim().length >= 10 ? [] : [wrong('reason', visit.t('served.wrongReason'))]),
    ];
    if (errors.length > 0) return write(visit, form, errors);
    const { userErrors } = await visit.act(ExtendServedDocument, {
      input: { questionId: id, dueOn, reason: form.text('reason'), idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return write(visit, form, userErrors);
    return redirect(visit.to('questionDesk', { number }, { done: 'termExtended' }));
  },
};

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(AnswerPageDocument, { number: visit.part('number') });
  const question = forServants(data.question);
  const { viewerCanExtend: may, term } = question;
  const facts = { due: visit.words.day(term.dueOn), latest: visit.words.day(term.latestExtension), days: term.workingDays };
  return show(
    <ServingFrame visit={visit} data={data} question={question} title={visit.t('extendTerm.title')} errors={errors}>
      <p class="govuk-body urna-measure">{visit.t('extendTerm.lead', facts)}</p>
      {!may.allowed && <NotNow reason={may.reason ?? null} />}
      {(may.allowed || form) && (
        <div class="urna-narrow">
          <FormBody visit={visit} formKey={form?.key}>
            <TextField
              visit={visit}
              name="dueOn"
              type="date"
              label={visit.t('extendTerm.day')}
              hint={visit.t('extendTerm.dayHint', facts)}
              value={form ? form.text('dueOn') : term.latestExtension}
              width={10}
              errors={errors}
            />
            <TextArea
              visit={visit}
              name="reason"
              label={visit.t('extendTerm.reason')}
              hint={visit.t('served.reasonHint')}
              value={form?.text('reason')}
              most={mostReason}
              rows={4}
              errors={errors}
            />
            <Button text={visit.t('extendTerm.button')} act="extend" />
          </FormBody>
        </div>
      )}
    </ServingFrame>,
    errors ? 422 : 200,
  );
}
