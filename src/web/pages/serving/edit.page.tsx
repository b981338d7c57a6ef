/** Editing what everybody reads of a question and its answer, to keep personal data out. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { NotNow, wrong } from '../workbench/desk.js';
import { AnswerPageDocument, EditServedDocument } from './answer.data.js';
import { EditionFields, editionOf, publicIn, valuesIn, withoutPersonalData, writtenIn, type Written } from './edition-fields.js';
import { forServants, ServingFrame } from './serving.js';

const mostReason = 2_000;

export const editQuestionPage: Page = {
  address: 'editQuestion',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const number = visit.part('number');
    const question = forServants((await visit.ask(AnswerPageDocument, { number })).question);
    if (form.act === 'clean') return write(visit, { form, values: withoutPersonalData(visit, valuesIn(form)) });
    if (form.text('reason').trim().length < 10) return write(visit, { form, errors: [wrong('reason', visit.t('served.wrongReason'))] });
    const edition = editionOf(form, publicIn(question, writtenIn(question)), question.isPrivate && !question.isListed);
    const { userErrors } = await visit.act(EditServedDocument, {
      input: { questionId: question.id, edition, reason: form.text('reason'), idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return write(visit, { form, errors: userErrors });
    return redirect(visit.to('questionDesk', { number }, { done: 'questionEdited' }));
  },
};

interface Outcome {
  form?: Form;
  values?: Written;
  errors?: readonly UserError[];
}

async function write(visit: Visit, { form, values, errors }: Outcome = {}): Promise<View> {
  const data = await visit.ask(AnswerPageDocument, { number: visit.part('number') });
  const question = forServants(data.question);
  const { viewerCanEditForPublic: may, locale } = question;
  const written = writtenIn(question);
  return show(
    <ServingFrame visit={visit} data={data} question={question} title={visit.t('edition.heading')} errors={errors}>
      {!may.allowed && <NotNow reason={may.reason ?? null} />}
      {(may.allowed || form) && (
        <>
          <p class="govuk-body urna-measure">{visit.t('edition.lead')}</p>
          <FormBody visit={visit} formKey={form?.key}>
            <EditionFields
              visit={visit}
              written={written}
              values={values ?? (form ? valuesIn(form) : publicIn(question, written))}
              locale={locale}
              errors={errors}
            />
            <Button text={visit.t('edition.clean')} act="clean" kind="secondary" />
            <TextArea
              visit={visit}
              name="reason"
              label={visit.t('edition.reason')}
              hint={visit.t('served.reasonHint')}
              value={form?.text('reason')}
              most={mostReason}
              rows={3}
              errors={errors}
            />
            <Button text={visit.t('edition.button')} act="edit" />
          </FormBody>
        </>
      )}
    </ServingFrame>,
    errors ? 422 : 200,
  );
}
