/** Answering a question: in the name of an office, begun with a template, and with what everybody reads beside it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, Select, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { NotNow, wrong } from '../workbench/desk.js';
import { AnswerPageDocument, AnswerServedDocument, AnswerTemplateChoicesDocument } from './answer.data.js';
import type { ServedQuestionFragment } from './desk-question.data.js';
import { EditionFields, editionOf, FoundIn, publicIn, valuesIn, withoutPersonalData, writtenIn, type Written } from './edition-fields.js';
import { forServants, ServingFrame } from './serving.js';

const mostAnswer = 20_000;

export const answerQuestionPage: Page = {
  address: 'answerQuestion',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const number = visit.part('number');
    const question = forServants((await visit.ask(AnswerPageDocument, { number })).question);
    if (form.act === 'insert') return write(visit, { form, body: await withTemplate(visit, question, form) });
    if (form.act === 'compare')
      return write(visit, { form, values: { ...valuesIn(form), answer: form.text('answer') || form.text('body') } });
    if (form.act === 'clean') {
      const values = { ...valuesIn(form), answer: form.text('answer') || form.text('body') };
      return write(visit, { form, values: withoutPersonalData(visit, values) });
    }
    const isEdited = form.text('edition') === 'edited';
    const errors = faultsIn(visit, form);
    if (errors.length > 0) return write(visit, { form, errors });
    const now = { ...publicIn(question, writtenIn(question)), answer: form.text('body') };
    const edition = isEdited ? editionOf(form, now, question.isPrivate) : null;
    const input = { questionId: question.id, office: form.text('office'), body: form.text('body'), edition, idempotencyKey: form.key };
    const { userErrors } = await visit.act(AnswerServedDocument, { input });
    if (userErrors.length > 0) return write(visit, { form, errors: userErrors });
    return redirect(visit.to('questionDesk', { number }, { done: 'questionAnswered' }));
  },
};

function faultsIn(visit: Visit, form: Form): UserError[] {
  return [
    ...(form.text('office').trim().length >= 2 ? [] : [wrong('office', visit.t('answering.wrongOffice'))]),
    ...(form.text('body').trim() && form.text('body').length <= mostAnswer ? [] : [wrong('body', visit.t('answering.wrongBody'))]),
    ...(['same', 'edited', 'none'].includes(form.text('edition')) ? [] : [wrong('edition', visit.t('answering.wrongEdition'))]),
  ];
}

/** What was written stays, the template comes after it. */
async function withTemplate(visit: Visit, { id, agency }: ServedQuestionFragment, form: Form): Promise<string> {
  const { answerTemplates } = await visit.ask(AnswerTemplateChoicesDocument, { agencyId: agency.id, questionId: id });
  const words = answerTemplates.nodes.find((template) => template.id === form.text('template'))?.filledFor ?? '';
  return [form.text('body').trimEnd(), words].filter(Boolean).join('\n\n');
}

interface Outcome {
  form?: Form;
  body?: string;
  values?: Written;
  errors?: readonly UserError[];
}

async function write(visit: Visit, { form, body, values, errors }: Outcome = {}): Promise<View> {
  const data = await visit.ask(AnswerPageDocument, { number: visit.part('number') });
  const question = forServants(data.question);
  const { id, agency, isPrivate, original, locale, viewerCanAnswer } = question;
  const { answerTemplates } = await visit.ask(AnswerTemplateChoicesDocument, { agencyId: agency.id, questionId: id });
  const written = writtenIn(question);
  // The newest answer is the one that is being written.
  delete written.answer;
  const edited = values ?? (form ? valuesIn(form) : { ...publicIn(question, written), answer: '' });
  const isEditable = !isPrivate || original?.allowsEdition === true;
  const common = { visit, errors };
  return show(
    <ServingFrame visit={visit} data={data} question={question} title={visit.t('answering.title')} errors={errors}>
      {!viewerCanAnswer.allowed && <NotNow reason={viewerCanAnswer.reason ?? null} />}
      <details class="govuk-details" open>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{visit.t('question.words')}</span>
        </summary>
        <div class="govuk-details__text">
          {original && <Prose html={original.bodyHtml} lang={langOf(visit, locale)} />}
          {written.askedAgain && <p class="govuk-body urna-written">{written.askedAgain}</p>}
        </div>
      </details>
      <FormBody visit={visit} keep={`answer:${question.number}:${question.answers.length}`} formKey={form?.key}>
        {answerTemplates.nodes.length > 0 && (
          <div class="urna-template">
            <Select
              {...common}
              name="template"
              label={visit.t('answering.template')}
              choices={answerTemplates.nodes.map((template) => ({ value: template.id, text: template.name }))}
              chosen={form?.text('template')}
            />
            <Button text={visit.t('answering.insert')} act="insert" kind="secondary" />
          </div>
        )}
        <TextField
          {...common}
          name="office"
          label={visit.t('answering.office')}
          hint={visit.t('answering.officeHint')}
          value={form ? form.text('office') : question.answers.at(-1)?.office}
          maxLength={200}
        />
        <TextArea
          {...common}
          name="body"
          label={visit.t('answering.body')}
          hint={visit.t('answering.bodyHint')}
          value={body ?? form?.text('body')}
          most={mostAnswer}
          rows={12}
        />
        {form && <FoundIn visit={visit} text={body ?? form.text('body')} />}
        <Radios
          {...common}
          name="edition"
          label={visit.t('answering.edition')}
          hint={visit.t(isPrivate ? 'answering.editionPrivate' : 'answering.editionPublic')}
          choices={[isPrivate ? 'none' : 'same', ...(isEditable ? ['edited'] : [])].map((value) => ({
            value,
            text: visit.t(`answering.edition.${value}`),
          }))}
          chosen={[form ? form.text('edition') : isPrivate ? 'none' : 'same']}
        />
        {isEditable && (
          <details class="govuk-details urna-broad" open={form?.text('edition') === 'edited'}>
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{visit.t('answering.editionFields')}</span>
            </summary>
            <div class="govuk-details__text">
              <EditionFields visit={visit} written={written} values={edited} locale={locale} errors={errors} />
              <div class="govuk-button-group">
                <Button text={visit.t('answering.compare')} act="compare" kind="secondary" />
                <Button text={visit.t('edition.clean')} act="clean" kind="secondary" />
              </div>
            </div>
          </details>
        )}
        <p class="govuk-body">{visit.t('answering.final')}</p>
        <Button text={visit.t('answering.button')} act="answer" />
      </FormBody>
    </ServingFrame>,
    errors ? 422 : 200,
  );
}
