/** Proposing other words: the present ones to be changed, and why; looked at as a comparison before they are public. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { fieldId, lastName } from '../../parts/errors.js';
import { Button, Checkboxes, Radios, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Quote } from '../../parts/passage.js';
import { acceptsPersonalData, PersonalDataAsked, personalDataWords } from '../../parts/personal-data.js';
import { Prose } from '../../parts/prose.js';
import { SmallComparison } from '../../parts/suggestion.js';
import type { Stretch } from '../../parts/words-compared.js';
import { aboutPassage } from '../talking/passage-fields.js';
import { titleOf } from '../talking/text.page.js';
import { PreviewCommentDocument } from '../talking/write-comment.data.js';
import { orError, wrong } from '../workbench/desk.js';
import { ChoosePassage } from './choose-passage.js';
import { fieldsOf, wordsIn, wordsNamed, type PresentWords } from './present-words.js';
import { PreviewSuggestionDocument, SuggestPageDocument, SuggestWordingDocument } from './suggesting.data.js';

const stances = ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'] as const;
const [mostWords, mostReason] = [2_000, 5_000];

interface Outcome {
  form?: Form;
  errors?: readonly UserError[];
  preview?: { words: readonly Stretch[]; reason: string };
}

export const suggestPage: Page = {
  address: 'suggest',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const [subject, passage] = [visit.part('subject'), wordsIn(form)];
    if (!passage) return write(visit);
    const proposed = form.text('proposed');
    const reason = form.text('reason');
    if (form.act !== 'publish') {
      const { data, errors } = await orError(visit.ask(PreviewSuggestionDocument, { exact: passage.exact, proposed }), 'proposed');
      if (!data) return write(visit, { form, errors });
      const { previewMarkdown } = await visit.ask(PreviewCommentDocument, { markdown: reason });
      return write(visit, { form, preview: { words: data.previewSuggestion, reason: previewMarkdown } });
    }
    const stance = stances.find((one) => one === form.text('stance')) ?? null;
    const { comment, userErrors } = await visit.act(SuggestWordingDocument, {
      input: {
        provisionId: subject,
        passage,
        proposed,
        reason,
        stance,
        mayName: form.has('mayName'),
        acceptsPersonalData: acceptsPersonalData(form),
        idempotencyKey: form.key,
      },
    });
    if (userErrors.length > 0) return write(visit, { form, errors: userErrors });
    return redirect(visit.to('comment', { id: comment!.id }, { done: 'suggestionPublished', suggested: keptAs(subject, passage) }));
  },
};

/** The name under which a browser keeps what is being proposed for a passage. */
function keptAs(subject: string, { start, end, isInHeading }: PresentWords): string {
  return `${subject}-${isInHeading ? 'h' : 'b'}-${start}-${end}`;
}

/** What is wrong with the comment is said of its only words here: the reason. */
function aboutField(error: UserError): UserError {
  return lastName(error.field) === 'body' ? { ...error, field: ['input', 'reason'] } : aboutPassage(error);
}

async function write(visit: Visit, { form, errors, preview }: Outcome = {}): Promise<View> {
  const data = await visit.ask(SuggestPageDocument, { subject: visit.part('subject') });
  const part = orNotFound(data.node);
  if (part.__typename !== 'Provision') return orNotFound<never>(null);
  const consultation = orNotFound(part.consultation);
  const { slug } = consultation;
  const { allowed, reason } = consultation.viewerCanSuggest;
  const passage =
    (form && wordsIn(form)) ??
    wordsNamed(part.sentences, visit.query.get('passage') ?? visit.query.get('sentence'), visit.query.get('quote'));
  const title = visit.t('suggest.title');
  const isUnchosen = !passage && visit.query.has('chosen');
  const shown = isUnchosen ? [wrong('sentence', visit.t('suggest.chooseWords'))] : errors?.map(aboutField);
  return show(
    <Frame
      scripts={['personal-data.js']}
      visit={visit}
      data={data}
      title={title}
      errors={shown}
      isPrivate
      trail={[
        { text: consultation.title, to: visit.to('consultation', { slug }) },
        { text: visit.t('text.trail'), to: visit.to('text', { slug }) },
      ]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {visit.t('suggest.on')}{' '}
        <a class="govuk-link" href={visit.to('provision', { slug, eid: part.eid })} lang={langOf(visit, 'es')}>
          {titleOf(visit, part)}
        </a>
      </p>
      {!allowed && <p class="govuk-inset-text">{reason}</p>}
      {!passage && allowed && <ChoosePassage visit={visit} part={part} errors={shown} />}
      {preview && <Preview visit={visit} {...preview} />}
      {passage && (allowed || form) && <Fields visit={visit} form={form} errors={shown} passage={passage} />}
    </Frame>,
    shown ? 422 : 200,
  );
}

function Preview({ visit, words, reason }: { visit: Visit; words: readonly Stretch[]; reason: string }) {
  return (
    <section aria-labelledby="preview" class="urna-suggestion">
      <h2 class="govuk-heading-m" id="preview">
        {visit.t('write.preview')}
      </h2>
      <SmallComparison visit={visit} words={words} />
      <Prose html={reason} />
    </section>
  );
}

interface FieldsProps {
  visit: Visit;
  form?: Form;
  errors?: readonly UserError[];
  passage: PresentWords;
}

function Fields({ visit, form, errors, passage }: FieldsProps) {
  const common = { visit, errors };
  return (
    <FormBody visit={visit} keep={`suggestion:${keptAs(visit.part('subject'), passage)}`} formKey={form?.key}>
      <div id={fieldId('passage')} tabindex={-1}>
        <p class="govuk-body">{visit.t('suggest.present')}</p>
        <Quote visit={visit} words={passage.exact} />
        {Object.entries(fieldsOf(passage)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </div>
      <TextArea
        {...common}
        name="proposed"
        label={visit.t('suggest.proposed')}
        hint={visit.t('suggest.proposedHint')}
        value={form ? form.text('proposed') : passage.exact}
        lang={langOf(visit, 'es')}
        most={mostWords}
        rows={6}
        isPrefilled
      />
      <TextArea
        {...common}
        name="reason"
        label={visit.t('suggest.reason')}
        hint={visit.t('write.hint')}
        value={form?.text('reason')}
        most={mostReason}
        rows={5}
        personalData={personalDataWords(visit)}
      />
      <Radios
        {...common}
        name="stance"
        label={visit.t('suggest.stance')}
        choices={stances.map((value) => ({ value, text: visit.t(`stance.${value}`) }))}
        chosen={[form?.text('stance')]}
        isInline
      />
      <Checkboxes
        {...common}
        name="mayName"
        label={visit.t('suggest.name')}
        choices={[{ value: 'yes', text: visit.t('suggest.mayName') }]}
        chosen={[form?.has('mayName') ? 'yes' : null]}
        isSmall
      />
      {form && (
        <PersonalDataAsked
          visit={visit}
          texts={[form.text('proposed'), form.text('reason')]}
          isAccepted={acceptsPersonalData(form)}
          known={passage.exact}
        />
      )}
      <div class="govuk-button-group">
        <Button text={visit.t('suggest.publish')} act="publish" />
        <Button text={visit.t('suggest.showPreview')} act="preview" kind="secondary" />
      </div>
    </FormBody>
  );
}
