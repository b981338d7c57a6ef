/** Asking the government: whom, what, what was answered already, how, a last look, and sent. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { acceptsPersonalData, atTheBox } from '../../parts/personal-data.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { AskAgenciesDocument, AskPageDocument, AskQuestionDocument, PreviewQuestionDocument, SimilarAnswersDocument } from './ask.data.js';
import { AskForm, AskPreview, faultsIn, kindOf, mostTitle } from './ask-form.js';
import { SimilarAnswers } from './similar-answers.js';

const title = (visit: Visit): string => visit.t('ask.title');

export const askPage: Page = {
  address: 'ask',
  isShared: false,

  show: (visit) => (visit.query.get('agency') ? write(visit) : chooseAgency(visit)),

  async act(visit, form) {
    const slug = orNotFound(visit.query.get('agency'));
    if (form.act === 'change') return write(visit, form);
    const errors = faultsIn(visit, form);
    if (errors.length > 0) return write(visit, form, errors);
    if (form.act !== 'send') return preview(visit, form);
    const agency = orNotFound((await visit.ask(AskPageDocument, { slug })).agency);
    const isPrivate = form.text('privacy') === 'private';
    const { question, userErrors } = await visit.act(AskQuestionDocument, {
      input: {
        agencyId: agency.id,
        kind: kindOf(form),
        title: form.text('title'),
        body: form.text('body'),
        isPrivate,
        allowsEdition: isPrivate && form.has('allowsEdition'),
        acceptsPersonalData: acceptsPersonalData(form),
        idempotencyKey: form.key,
      },
    });
    // Asked on the last look, where the box is.
    if (userErrors.some(({ code }) => code === 'PERSONAL_DATA_FOUND')) return preview(visit, form, userErrors);
    if (userErrors.length > 0) return write(visit, form, userErrors);
    return redirect(visit.to('question', { number: question!.number }, { done: 'questionAsked', asked: slug }));
  },
};

/** First whom: found by name among many. */
async function chooseAgency(visit: Visit): Promise<View> {
  const search = (visit.query.get('q') ?? '').trim().slice(0, 100);
  const data = await visit.ask(AskAgenciesDocument, { search: search || null, ...pageAt(visit, 20) });
  const { nodes, pageInfo } = data.agencies;
  return show(
    <Frame visit={visit} data={data} title={title(visit)} description={visit.t('questions.lead')} trail={trailOf(visit)}>
      <h1 class="govuk-heading-l">{title(visit)}</h1>
      <h2 class="govuk-heading-m">{visit.t('ask.whom')}</h2>
      <p class="govuk-body urna-measure">{visit.t('ask.whomHint')}</p>
      <form class="urna-search urna-search--list" role="search" action={visit.to('ask')} method="get">
        <div class="govuk-form-group">
          <label class="govuk-label" for="search">
            {visit.t('ask.searchAgency')}
          </label>
          <input class="govuk-input" id="search" name="q" type="search" value={search} maxLength={100} />
        </div>
        <button class="govuk-button" type="submit">
          {visit.t('search.button')}
        </button>
      </form>
      {nodes.length === 0 && <p class="govuk-body">{visit.t('ask.noAgency', { search })}</p>}
      <ul class="govuk-list urna-rows" id="list">
        {nodes.map(({ id, slug, name, sector }) => (
          <li key={id}>
            <a class="govuk-link govuk-!-font-weight-bold" href={visit.to('ask', {}, { agency: slug })}>
              {name}
            </a>
            <br />
            <span class="urna-meta">{sector}</span>
          </li>
        ))}
      </ul>
      <Pager visit={visit} page={pageInfo} label={visit.t('agencies.pages')} anchor="list" />
    </Frame>,
  );
}

/** Then what, in one sentence; what was answered already stands above the rest of the form. */
async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const slug = visit.query.get('agency')!;
  const data = await visit.ask(AskPageDocument, { slug });
  const agency = orNotFound(data.agency);
  const about = (form?.text('title') ?? visit.query.get('about') ?? '').trim().slice(0, mostTitle);
  const { similarQuestions } = about ? await visit.ask(SimilarAnswersDocument, { text: about }) : { similarQuestions: [] };
  const mayAsk = agency.viewerCanAsk.allowed || agency.viewerCanAsk.code === 'SIGN_IN_REQUIRED';
  return show(
    <Frame visit={visit} data={data} title={title(visit)} errors={errors} trail={trailOf(visit)} scripts={['personal-data.js']} isPrivate>
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l">{title(visit)}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('ask')}>
          {visit.t('ask.another')}
        </a>
      </p>
      {!mayAsk && <p class="govuk-inset-text">{agency.viewerCanAsk.reason}</p>}
      {mayAsk && !form && about === '' && <InOneSentence visit={visit} slug={slug} />}
      {!form && about !== '' && <OtherSentence visit={visit} slug={slug} about={about} />}
      {!form && <SimilarAnswers visit={visit} answers={similarQuestions} isAsked={about !== ''} />}
      {!visit.isSignedIn && <p class="govuk-inset-text">{visit.t('ask.signIn')}</p>}
      {mayAsk && (form || about !== '') && <AskForm visit={visit} form={form} about={about} errors={errors} terms={data.petitionTerms} />}
    </Frame>,
    errors ? 422 : 200,
  );
}

function OtherSentence({ visit, slug, about }: { visit: Visit; slug: string; about: string }) {
  return (
    <p class="govuk-body">
      {visit.t('ask.about', { about })}{' '}
      <a class="govuk-link" href={visit.to('ask', {}, { agency: slug })}>
        {visit.t('ask.lookAgain')}
      </a>
    </p>
  );
}

function InOneSentence({ visit, slug }: { visit: Visit; slug: string }) {
  return (
    <form action={visit.to('ask')} method="get" role="search" class="urna-narrow">
      <input type="hidden" name="agency" value={slug} />
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--m" for="about">
          {visit.t('ask.what')}
        </label>
        <div id="about-hint" class="govuk-hint">
          {visit.t('ask.whatHint')}
        </div>
        <input
          class="govuk-input"
          id="about"
          name="about"
          type="text"
          maxLength={mostTitle}
          aria-describedby="about-hint"
          data-similar="similar"
          data-similar-at={visit.here({ part: 'similar' })}
        />
      </div>
      <button class="govuk-button" type="submit">
        {visit.t('ask.goOn')}
      </button>
    </form>
  );
}

async function preview(visit: Visit, form: Form, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(AskPageDocument, { slug: visit.query.get('agency')! });
  const agency = orNotFound(data.agency);
  const { previewMarkdown } = await visit.ask(PreviewQuestionDocument, { markdown: form.text('body') });
  const term = data.petitionTerms.find(({ kind }) => kind === kindOf(form))!;
  const heading = visit.t('ask.check');
  return show(
    <Frame visit={visit} data={data} title={heading} errors={errors?.map(atTheBox)} trail={trailOf(visit)} isPrivate>
      <span class="govuk-caption-l">{title(visit)}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      <AskPreview visit={visit} form={form} agency={agency.name} html={previewMarkdown} term={term} />
    </Frame>,
    errors ? 422 : 200,
  );
}

function trailOf(visit: Visit): { text: string; to: string }[] {
  return [{ text: visit.t('questions.title'), to: visit.to('questions') }];
}
