/** A question: where it stands, until when an answer is owed, what was answered, and what the reader can do. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { acceptsPersonalData } from '../../parts/personal-data.js';
import { Prose } from '../../parts/prose.js';
import { ActsOfAsker, FollowForm } from './question-acts.js';
import { AnswerGiven } from './question-answer.js';
import {
  FollowAskedDocument,
  AskOnceMoreDocument,
  QuestionPageDocument,
  RateAnswerGivenDocument,
  UnfollowAskedDocument,
  type QuestionPageQuery,
} from './question.data.js';
import { dueOf, GuidanceLine, owesAnswer, StateTags } from './question-line.js';
import { QuestionRecord } from './question-record.js';

type Question = NonNullable<QuestionPageQuery['question']>;

const news =
  'subscription($id: ID!) { questionChanged(id: $id) { ... on QuestionChanged { sequence } ... on ResyncRequired { sequence } } }';

export const questionPage: Page = {
  address: 'question',
  isShared: false,

  show: (visit) => write(visit),

  async act(visit, form) {
    const number = visit.part('number');
    const { id } = orNotFound((await visit.ask(QuestionPageDocument, { number })).question);
    const [done, userErrors] = await carryOut(visit, form, { questionId: id, idempotencyKey: form.key });
    return userErrors.length > 0 ? write(visit, form, userErrors) : redirect(visit.to('question', { number }, { done }));
  },
};

/** What the pressed button asks for: the notice when it is done, and why it was not. */
async function carryOut(
  visit: Visit,
  form: Form,
  of: { questionId: string; idempotencyKey: string | null },
): Promise<[string, readonly UserError[]]> {
  switch (form.act) {
    case 'follow':
      return ['questionFollowed', (await visit.act(FollowAskedDocument, { input: of })).userErrors];
    case 'unfollow':
      return ['questionUnfollowed', (await visit.act(UnfollowAskedDocument, { input: of })).userErrors];
    case 'rate': {
      const rating = Number(form.text('rating'));
      if (!rating) return ['', [{ code: 'rating', field: ['input', 'rating'], message: visit.t('rate.choose') }]];
      const input = { ...of, rating, words: form.optional('words') };
      return ['answerRated', (await visit.act(RateAnswerGivenDocument, { input })).userErrors];
    }
    case 'askAgain': {
      const { userErrors } = await visit.act(AskOnceMoreDocument, {
        input: { ...of, words: form.text('again'), acceptsPersonalData: acceptsPersonalData(form) },
      });
      // Two forms of this page have words: the message belongs to this one.
      const here = userErrors.map((error) =>
        error.code === 'INPUT_INVALID'
          ? { ...error, field: ['input', 'again'], message: visit.t('askAgain.wrong') }
          : error.code === 'PERSONAL_DATA_FOUND'
            ? { ...error, field: ['input', 'again'] }
            : error,
      );
      return ['askedAgain', here];
    }
    default:
      return orNotFound<never>(null);
  }
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(QuestionPageDocument, { number: visit.part('number') });
  const question = orNotFound(data.question);
  const { number, locale, original, isPrivate, isListed } = question;
  const title = question.title ?? original?.title ?? visit.t('asked.withdrawnTitle', { number });
  const asked = visit.query.get('asked');
  return show(
    <Frame
      scripts={['personal-data.js']}
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[{ text: visit.t('questions.title'), to: visit.to('questions') }]}
      isPrivate={isPrivate && !isListed}
    >
      {asked && <span hidden data-kept={`question:${asked}`} />}
      <span class="govuk-caption-l">{visit.t('question.number', { number })}</span>
      <h1 class="govuk-heading-l" lang={question.title || original ? langOf(visit, locale) : undefined}>
        {title}
      </h1>
      <LivePart visit={visit} id="state" subscription={news} variables={{ id: question.id }}>
        <Standing visit={visit} question={question} />
      </LivePart>
      <Words visit={visit} question={question} />
      <LivePart visit={visit} id="answers" subscription={news} variables={{ id: question.id }} hasLink={false}>
        {question.answers.map((answer, index) => (
          <AnswerGiven
            key={answer.answeredAt}
            visit={visit}
            answer={answer}
            number={index + 1}
            of={question.answers.length}
            isAsker={question.viewerAsked}
            lang={langOf(visit, locale)}
          />
        ))}
      </LivePart>
      <ActsOfAsker visit={visit} question={question} form={form} errors={errors} />
      <FollowForm visit={visit} question={question} />
      {question.guidance.length > 0 && (
        <section aria-labelledby="guidance">
          <h2 class="govuk-heading-m" id="guidance">
            {visit.t('question.guidance')}
          </h2>
          {question.guidance.map((guidance) => (
            <GuidanceLine key={guidance.id} visit={visit} guidance={guidance} level={3} />
          ))}
        </section>
      )}
      <section aria-labelledby="record">
        <h2 class="govuk-heading-m" id="record">
          {visit.t('question.record')}
        </h2>
        <LivePart visit={visit} id="records" subscription={news} variables={{ id: question.id }} hasLink={false}>
          <QuestionRecord visit={visit} record={question.record} lang={langOf(visit, locale)} />
        </LivePart>
      </section>
    </Frame>,
    errors ? 422 : 200,
  );
}

/** Where it stands in plain words, and what happens next. */
function Standing({ visit, question }: { visit: Visit; question: Question }) {
  const { agency, term, state, viewerAsked, viewerCanAnswer, number } = question;
  const due = dueOf(visit, question);
  return (
    <>
      <p class="govuk-body">
        <StateTags visit={visit} question={question} />
      </p>
      <p class="govuk-body-l">
        {visit.rich(
          `question.standing.${state}`,
          {
            link: (inside) => (
              <a class="govuk-link" href={visit.to('agency', { slug: agency.slug })}>
                {inside}
              </a>
            ),
          },
          { agency: agency.name },
        )}{' '}
        {due}
      </p>
      {owesAnswer(state) && (
        <p class="urna-meta">
          {visit.t('question.term', {
            kind: visit.t(`asked.kind.${question.kind}`),
            days: term.workingDays,
            received: visit.words.day(term.receivedOn),
          })}
          {term.extendedFrom && ` ${visit.t('question.extended', { day: visit.words.day(term.extendedFrom) })}`}
        </p>
      )}
      {viewerAsked && owesAnswer(state) && <p class="govuk-inset-text">{visit.t('question.next', { number })}</p>}
      {(viewerCanAnswer.allowed || viewerCanAnswer.code === 'QUESTION_ALREADY_ANSWERED') && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('questionDesk', { number })}>
            {visit.t('question.toDesk')}
          </a>
        </p>
      )}
    </>
  );
}

function Words({ visit, question }: { visit: Visit; question: Question }) {
  const { bodyHtml, isEdited, original, asker, askedAt, locale, viewerAsked, isPrivate, isListed, territory, provenance } = question;
  const html = bodyHtml ?? original?.bodyHtml;
  const who = asker?.displayName ?? provenance?.name ?? (viewerAsked ? visit.t('question.you') : null);
  return (
    <section aria-labelledby="words">
      <h2 class="govuk-heading-m" id="words">
        {visit.t('question.words')}
      </h2>
      <p class="urna-meta">
        {[who, visit.words.moment(askedAt), ...(territory ? [territory.name] : [])].filter(Boolean).join(' · ')}
        {provenance && (
          <>
            <br />
            <span class="govuk-tag govuk-tag--grey">
              {visit.t('comment.entered', {
                way: provenance.way,
                place: provenance.gathering.place,
                day: visit.words.day(provenance.gathering.heldOn),
              })}
            </span>
          </>
        )}
        {isPrivate && (
          <>
            <br />
            {visit.t(isListed ? 'question.privateEdited' : 'question.private')}
          </>
        )}
      </p>
      {html ? <Prose html={html} lang={langOf(visit, locale)} /> : <p class="govuk-body">{visit.t('question.wordsGone')}</p>}
      {isEdited && <p class="urna-meta">{visit.t('question.edited')}</p>}
      {isEdited && original && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('question.original')}</span>
          </summary>
          <div class="govuk-details__text">
            <p class="govuk-body govuk-!-font-weight-bold">{original.title}</p>
            <Prose html={original.bodyHtml} lang={langOf(visit, locale)} />
          </div>
        </details>
      )}
    </section>
  );
}
