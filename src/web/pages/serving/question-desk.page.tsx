/** One question on the workbench: what is asked, who works on it, and every way to go on. */
import type { UserError } from '../../kit/client.js';
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Select } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { owesAnswer } from '../asking/question-line.js';
import { AnswerGiven } from '../asking/question-answer.js';
import { officialsOf, type Official } from './officials.js';
import { QuestionDeskDocument, type QuestionDeskQuery } from './question-desk.data.js';
import { AssignServedDocument } from './serving.data.js';
import { forServants, ServingFrame, wordsOfTitle } from './serving.js';

type Question = NonNullable<QuestionDeskQuery['question']>;

const news =
  'subscription($id: ID!) { questionChanged(id: $id) { ... on QuestionChanged { sequence } ... on ResyncRequired { sequence } } }';

export const questionDeskPage: Page = {
  address: 'questionDesk',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const number = visit.part('number');
    const { id } = forServants((await visit.ask(QuestionDeskDocument, { number })).question);
    const accountId = form.act === 'take' ? null : form.optional('accountId');
    const { userErrors } = await visit.act(AssignServedDocument, { input: { questionId: id, accountId, idempotencyKey: form.key } });
    return userErrors.length > 0
      ? write(visit, userErrors)
      : redirect(visit.to('questionDesk', { number }, { done: form.act === 'take' ? 'questionTaken' : 'questionAssigned' }));
  },
};

async function write(visit: Visit, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(QuestionDeskDocument, { number: visit.part('number') });
  const question = forServants(data.question);
  const { locale, original, number } = question;
  return show(
    <ServingFrame visit={visit} data={data} question={question} title={wordsOfTitle(question)} errors={errors} isDesk>
      <LivePart visit={visit} id="desk" subscription={news} variables={{ id: question.id }}>
        <Ways visit={visit} question={question} />
      </LivePart>
      <h2 class="govuk-heading-m">{visit.t('question.words')}</h2>
      <p class="urna-meta">
        {original?.asker.displayName} · {visit.words.moment(question.askedAt)} · {visit.t(`asked.kind.${question.kind}`)}
        {question.isPrivate && (
          <>
            <br />
            {visit.t(original?.allowsEdition ? 'served.privateWithEdition' : 'served.private')}
          </>
        )}
      </p>
      {original && <Prose html={original.bodyHtml} lang={langOf(visit, locale)} />}
      {question.record
        .filter(({ act, words }) => act === 'ASKED_AGAIN' && words)
        .map(({ at, words }) => (
          <section key={at} aria-labelledby="again">
            <h2 class="govuk-heading-m" id="again">
              {visit.t('served.again')}
            </h2>
            <p class="govuk-body urna-written" lang={langOf(visit, locale)}>
              {words}
            </p>
          </section>
        ))}
      {question.answers.map((answer, index) => (
        <AnswerGiven
          key={answer.answeredAt}
          visit={visit}
          answer={answer}
          number={index + 1}
          of={question.answers.length}
          isAsker={false}
          lang={langOf(visit, locale)}
        />
      ))}
      <Assigning visit={visit} question={question} errors={errors} officials={await officialsOf(visit, question.agency.slug)} />
      <Told visit={visit} question={question} />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('question', { number })}>
          {visit.t('served.public')}
        </a>
      </p>
    </ServingFrame>,
    errors ? 422 : 200,
  );
}

const ways = [
  ['answerQuestion', 'viewerCanAnswer'],
  ['transferQuestion', 'viewerCanTransfer'],
  ['extendQuestion', 'viewerCanExtend'],
  ['editQuestion', 'viewerCanEditForPublic'],
] as const;

function Ways({ visit, question }: { visit: Visit; question: Question }) {
  const { number, answers, isListed, assignee, term } = question;
  // Once it is answered, nobody wonders why it cannot be passed on.
  const isOwed = owesAnswer(question.state);
  const mayGuide = answers.length > 0 && isListed;
  return (
    <>
      <p class="govuk-body">
        {assignee ? visit.t('queueOf.assignee', { name: assignee.displayName }) : visit.t('queueOf.nobody')}
        {question.viewerCanTransfer.allowed && ` · ${visit.t('served.transferDue', { day: visit.words.day(term.transferDueOn) })}`}
      </p>
      <ul class="govuk-list">
        {ways.map(([name, permission]) =>
          question[permission].allowed ? (
            <li key={name}>
              <a class="govuk-link govuk-!-font-weight-bold" href={visit.to(name, { number })}>
                {visit.t(`served.way.${name}`)}
              </a>
            </li>
          ) : (
            isOwed && (
              <li key={name} class="urna-meta">
                {visit.t(`served.way.${name}`)}: {question[permission].reason}
              </li>
            )
          ),
        )}
        {mayGuide && (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={visit.to('publishGuidance', { number })}>
              {visit.t('served.way.publishGuidance')}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

interface AssigningProps {
  visit: Visit;
  question: Question;
  officials: readonly Official[];
  errors?: readonly UserError[];
}

function Assigning({ visit, question, officials, errors }: AssigningProps) {
  if (!question.viewerCanAssign.allowed) return null;
  return (
    <section aria-labelledby="assign" class="urna-narrow">
      <h2 class="govuk-heading-m" id="assign">
        {visit.t('served.assign')}
      </h2>
      <FormBody visit={visit}>
        <Select
          visit={visit}
          name="accountId"
          label={visit.t('served.official')}
          choices={officials.map(({ id, displayName }) => ({ value: id, text: displayName }))}
          chosen={question.assignee?.id}
          errors={errors}
        />
        <div class="govuk-button-group">
          <Button text={visit.t('served.assignButton')} act="assign" kind="secondary" />
          <Button text={visit.t('served.take')} act="take" kind="secondary" />
        </div>
      </FormBody>
    </section>
  );
}

/** Who was reminded or told, and when. */
function Told({ visit, question }: { visit: Visit; question: Question }) {
  const notices = question.viewerNotices ?? [];
  if (notices.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('served.told', { count: notices.length })}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--bullet">
          {notices.map(({ kind, noticedAt, account }) => (
            <li key={kind + noticedAt + account?.displayName}>
              {visit.t(`served.notice.${kind}`)}: {account?.displayName ?? visit.t('served.somebody')}, {visit.words.moment(noticedAt)}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
