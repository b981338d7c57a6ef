/** Entering the questions that people asked on paper, by telephone or in a meeting, and those that were entered. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Checkboxes, Radios, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import {
  EnterQuestionDocument,
  EnterQuestionPageDocument,
  RemoveEnteredQuestionDocument,
  type EnterQuestionPageQuery,
} from './assisting.data.js';
import { EnteredQuestions } from './entered-questions.js';
import { nameOf } from './gathering-words.js';

const kinds = ['INFORMATION', 'GENERAL', 'CONSULTATION'] as const;

type Gathering = Extract<NonNullable<EnterQuestionPageQuery['gathering']>, { way: unknown }>;
interface Seen {
  data: EnterQuestionPageQuery;
  gathering: Gathering;
  consultation: NonNullable<Gathering['consultation']>;
}

export const enterQuestionPage: Page = {
  address: 'enterQuestion',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const seen = await read(visit);
    const back = (done: string, number: string): View =>
      redirect(visit.to('enterQuestion', { gathering: seen.gathering.id }, { done, count: number }));
    if (form.act === 'remove') {
      const wish = { questionId: form.text('questionId'), reason: form.text('reason'), idempotencyKey: form.key };
      const { question, userErrors } = await visit.act(RemoveEnteredQuestionDocument, { input: wish });
      return question ? back('questionRemoved', question.number) : write(visit, seen, form, userErrors);
    }
    const { question, userErrors } = await visit.act(EnterQuestionDocument, {
      input: {
        gatheringId: seen.gathering.id,
        kind: kinds.find((each) => each === form.text('kind')) ?? 'GENERAL',
        title: form.text('title'),
        body: form.text('body'),
        name: form.text('name').trim() || null,
        hasConsent: form.has('hasConsent'),
        acceptsPersonalData: form.has('acceptsPersonalData'),
        idempotencyKey: form.key,
      },
    });
    return question ? back('questionEntered', question.number) : write(visit, seen, form, userErrors);
  },
};

async function read(visit: Visit): Promise<Seen> {
  const data = await visit.ask(EnterQuestionPageDocument, { gathering: visit.part('gathering') });
  const gathering = orNotFound(data.gathering && 'way' in data.gathering ? (data.gathering as Gathering) : null);
  const consultation = orNotFound(gathering.consultation);
  const may = consultation.viewerCanEnterForOthers;
  if (!may.allowed) throw new PageError(403, may.reason);
  return { data, gathering, consultation };
}

function write(visit: Visit, { data, gathering, consultation }: Seen, form?: Form, errors?: readonly UserError[]): View {
  const title = visit.t('enterQuestion.title');
  const trail = [
    { text: visit.t('assisting.title'), to: visit.to('assisting', { id: consultation.id }) },
    { text: nameOf(visit, gathering), to: visit.to('gathering', { id: consultation.id, gathering: gathering.id }) },
  ];
  const isRemoving = form?.act === 'remove';
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trail} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('enterQuestion.lead', { agency: consultation.agency.name })}</p>
        <QuestionForm visit={visit} form={isRemoving ? undefined : form} errors={isRemoving ? undefined : errors} />
        <EnteredQuestions visit={visit} questions={gathering.questions.nodes} errors={isRemoving ? errors : undefined} />
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

function QuestionForm({ visit, form, errors }: { visit: Visit; form?: Form; errors?: readonly UserError[] }) {
  return (
    <FormBody visit={visit} formKey={form?.key}>
      <Radios
        visit={visit}
        name="kind"
        label={visit.t('enterQuestion.kind')}
        chosen={[form?.text('kind') ?? 'GENERAL']}
        choices={kinds.map((value) => ({ value, text: visit.t(`asked.kind.${value}`) }))}
      />
      <TextField
        visit={visit}
        name="title"
        label={visit.t('enterQuestion.inOneSentence')}
        value={form?.text('title')}
        errors={errors}
        maxLength={200}
      />
      <TextArea visit={visit} name="body" label={visit.t('enterQuestion.body')} value={form?.text('body')} errors={errors} most={10_000} />
      <TextField
        visit={visit}
        name="name"
        label={visit.t('enterQuestion.who')}
        hint={visit.t('assisting.speakerHint')}
        value={form?.text('name')}
        errors={errors}
        maxLength={100}
      />
      <Checkboxes
        visit={visit}
        name="hasConsent"
        label={visit.t('assisting.consent')}
        chosen={form?.has('hasConsent') ? ['yes'] : []}
        choices={[{ value: 'yes', text: visit.t('assisting.consentGiven') }]}
      />
      {errors?.some(({ code }) => code === 'PERSONAL_DATA_FOUND') && (
        <Checkboxes
          visit={visit}
          name="acceptsPersonalData"
          label={visit.t('assisting.personalData')}
          chosen={[]}
          choices={[{ value: 'yes', text: visit.t('assisting.personalDataMeant') }]}
        />
      )}
      <Button text={visit.t('enterQuestion.button')} />
    </FormBody>
  );
}
