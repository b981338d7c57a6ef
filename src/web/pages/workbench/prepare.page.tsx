/** One consultation on the workbench: before it is announced a list of tasks, afterwards what can be done with it. */
import type { AddressName } from '../../addresses.js';
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { AnsweringProgress } from '../../parts/answering-progress.js';
import { langOf } from '../../parts/lang.js';
import { PhaseTag } from '../../parts/phase-tag.js';
import { Gate } from '../answering/gate.js';
import { Answers, DeskFrame, forOfficials, type Answer } from './desk.js';
import { PreparePageDocument, type PreparePageQuery } from './prepare.data.js';

type Prepared = NonNullable<PreparePageQuery['consultation']>;

export const preparePage: Page = {
  address: 'prepare',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(PreparePageDocument, { id: visit.part('id') });
    const consultation = forOfficials(data.consultation);
    const isDraft = consultation.phase === 'DRAFT';
    const kept = visit.query.get('kept');
    return show(
      <DeskFrame
        visit={visit}
        data={data}
        consultation={consultation}
        title={visit.t(isDraft ? 'prepare.title' : 'prepare.titlePublished')}
      >
        {kept && /^[a-z-]+$/.test(kept) && <span hidden data-kept={`${kept}-${consultation.id}`} />}
        <p>
          <PhaseTag visit={visit} phase={consultation.phase} />
        </p>
        {isDraft ? <Tasks visit={visit} consultation={consultation} /> : <Control visit={visit} consultation={consultation} />}
      </DeskFrame>,
    );
  },
};

interface PreparedProps {
  visit: Visit;
  consultation: Prepared;
}

type Status = 'done' | 'missing' | 'optional' | 'notYet';

interface Task {
  name: string;
  /** Where it is done; null while it cannot be. */
  to: string | null;
  status: Status;
  hints: readonly string[];
}

const colours: Record<Status, string | null> = { done: null, missing: 'govuk-tag--yellow', optional: 'govuk-tag--grey', notYet: null };

function Tasks({ visit, consultation }: PreparedProps) {
  const { id, slug } = consultation;
  const items = consultation.publicationChecklist ?? [];
  const open = items.filter(({ isDone }) => !isDone);
  const sections = sectionsOf(visit, consultation);
  return (
    <>
      <p class="govuk-body">
        {visit.t('prepare.progress', { done: items.length - open.length, all: items.length })}{' '}
        <a class="govuk-link" href={visit.to('consultation', { slug })}>
          {visit.t('prepare.preview')}
        </a>
      </p>
      {sections.map(({ name, tasks }) => (
        <section key={name} aria-labelledby={`section-${name}`}>
          <h2 class="govuk-heading-m" id={`section-${name}`}>
            {visit.t(`prepare.section.${name}`)}
          </h2>
          <ul class="govuk-task-list">
            {tasks.map((task) => (
              <TaskItem key={task.name} visit={visit} task={task} id={`${id}-${task.name}`} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function TaskItem({ visit, task: { name, to, status, hints }, id }: { visit: Visit; task: Task; id: string }) {
  const [hintId, statusId] = [`${id}-hint`, `${id}-status`];
  const tag = colours[status];
  return (
    <li class={`govuk-task-list__item ${to ? 'govuk-task-list__item--with-link' : ''}`}>
      <div class="govuk-task-list__name-and-hint">
        {to ? (
          <a class="govuk-link govuk-task-list__link" href={to} aria-describedby={hints.length > 0 ? `${hintId} ${statusId}` : statusId}>
            {visit.t(`prepare.task.${name}`)}
          </a>
        ) : (
          <div>{visit.t(`prepare.task.${name}`)}</div>
        )}
        {hints.length > 0 && (
          <div id={hintId} class="govuk-task-list__hint">
            {hints.map((hint) => (
              <div key={hint}>{hint}</div>
            ))}
          </div>
        )}
      </div>
      <div class={`govuk-task-list__status ${status === 'notYet' ? 'govuk-task-list__status--cannot-start-yet' : ''}`} id={statusId}>
        {tag ? <strong class={`govuk-tag ${tag}`}>{visit.t(`prepare.status.${status}`)}</strong> : visit.t(`prepare.status.${status}`)}
      </div>
    </li>
  );
}

/** Which task does what the checklist asks for. */
function taskOf(code: string): string {
  if (code.startsWith('MEMORANDUM_')) return 'memorandum';
  if (code.startsWith('TEXT_')) return 'text';
  return ['TITLE_MISSING', 'SUMMARY_MISSING', 'BODY_MISSING'].includes(code) ? 'spanish' : 'basics';
}

function sectionsOf(visit: Visit, consultation: Prepared): { name: string; tasks: Task[] }[] {
  const { id, translations, text, polls } = consultation;
  const open = (consultation.publicationChecklist ?? []).filter(({ isDone }) => !isDone);
  const required = (name: string, address: AddressName, parts: Record<string, string> = {}, whenDone?: string): Task => {
    const missing = open.filter(({ code }) => taskOf(code) === name).map(({ message }) => message);
    const isDone = missing.length === 0;
    return {
      name,
      to: visit.to(address, { id, ...parts }),
      status: isDone ? 'done' : 'missing',
      hints: isDone && whenDone ? [whenDone] : missing,
    };
  };
  const isTranslated = translations.some(({ locale }) => locale === 'en');
  return [
    {
      name: 'words',
      tasks: [
        required('spanish', 'prepareWords', { locale: 'es' }),
        required('memorandum', 'prepareMemorandum'),
        {
          name: 'english',
          to: visit.to('prepareWords', { id, locale: 'en' }),
          status: isTranslated ? 'done' : 'optional',
          hints: isTranslated ? [] : [visit.t('prepare.hint.english')],
        },
      ],
    },
    {
      name: 'discussion',
      tasks: [
        required('text', 'prepareText', {}, text ? visit.t('prepare.hint.text', { count: text.articleCount }) : undefined),
        {
          name: 'polls',
          to: visit.to('preparePolls', { id }),
          status: polls.length > 0 ? 'done' : 'optional',
          hints: [visit.t('prepare.hint.polls', { count: polls.length })],
        },
        {
          name: 'eligibility',
          to: visit.to('prepareEligibility', { id }),
          status: 'optional',
          hints: [visit.t('prepare.hint.eligibility')],
        },
      ],
    },
    {
      name: 'announcement',
      tasks: [
        required('basics', 'prepareBasics'),
        {
          name: 'schedule',
          to: visit.to('prepareSchedule', { id }),
          status: open.length > 0 ? 'notYet' : 'missing',
          hints: [visit.t(open.length > 0 ? 'prepare.hint.scheduleNotYet' : 'prepare.hint.schedule')],
        },
      ],
    },
  ];
}

/** How far each poll is on its way from the closing to the certified result. */
function Results({ visit, consultation: { id, phase, polls } }: PreparedProps) {
  const isOver = phase === 'CLOSED' || phase === 'ANSWERED' || phase === 'ARCHIVED';
  if (!isOver || polls.length === 0) return null;
  return (
    <section aria-labelledby="results">
      <h2 class="govuk-heading-m" id="results">
        {visit.t('prepare.results')}
      </h2>
      <ul class="govuk-task-list">
        {polls.map((poll, index) => {
          const state = resultStateOf(poll);
          return (
            <li class="govuk-task-list__item govuk-task-list__item--with-link" key={poll.id}>
              <div class="govuk-task-list__name-and-hint">
                <a
                  class="govuk-link govuk-task-list__link"
                  href={visit.to('certify', { id, poll: poll.id })}
                  lang={langOf(visit, poll.language)}
                  aria-describedby={`result-${index}`}
                >
                  {poll.question}
                </a>
              </div>
              <div class="govuk-task-list__status" id={`result-${index}`}>
                <strong class={`govuk-tag ${resultColours[state]}`}>{visit.t(`prepare.result.${state}`)}</strong>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const resultColours = {
  notCounted: 'govuk-tag--grey',
  first: 'govuk-tag--yellow',
  second: 'govuk-tag--yellow',
  certified: 'govuk-tag--green',
};

/** What a poll that has closed waits for. */
function resultStateOf({ count, certifications, isCertified }: Prepared['polls'][number]): keyof typeof resultColours {
  if (!count) return 'notCounted';
  if (isCertified) return 'certified';
  return certifications.length > 0 ? 'second' : 'first';
}

/** How far the answers have come, and what is lacking before the consultation counts as answered. */
function Answering({ visit, consultation }: PreparedProps) {
  const { id, phase, answeringProgress: progress, timeZone } = consultation;
  if (!progress?.isEntered) return null;
  return (
    <section aria-labelledby="answering">
      <h2 class="govuk-heading-m" id="answering">
        {visit.t('prepare.answering')}
      </h2>
      <AnsweringProgress visit={visit} progress={progress} timeZone={timeZone} />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('observations', { id })}>
          {visit.t('prepare.observations')}
        </a>
      </p>
      <Gate visit={visit} id={id} phase={phase} gate={consultation} />
    </section>
  );
}

interface Act {
  name: string;
  to: string;
  permission: { allowed: boolean; reason: string | null };
}

/** After it was announced: how it stands, and every act with the reason when it is not possible. */
function Control({ visit, consultation }: PreparedProps) {
  const { id, slug, opensAt, closesAt, timeZone, phase, closingRequest, withdrawalReason, policy, suggestionCounts } = consultation;
  const moment = (at: string | null): string => (at ? visit.words.moment(at, timeZone) : '');
  const rows: Answer[] = [
    { question: visit.t('desk.opens'), answer: moment(opensAt) },
    { question: visit.t('desk.closes'), answer: moment(closesAt) },
    { question: visit.t('desk.timeZone'), answer: timeZone },
    ...(policy ? [{ question: visit.t('desk.policy'), answer: `${policy.name} (${policy.legalBasis})` }] : []),
    ...(withdrawalReason ? [{ question: visit.t('prepare.withdrawalReason'), answer: withdrawalReason, lang: langOf(visit, 'es') }] : []),
  ];
  const closing = closingRequest ? consultation.viewerCanConfirmEarlyClosing : consultation.viewerCanCloseEarly;
  const isDrafting = consultation.textVersions.some(({ publishedAt, number }) => publishedAt === null && number > 1);
  const acts: Act[] = [
    {
      name: isDrafting ? 'goOnWithVersion' : 'amendText',
      to: visit.to(isDrafting ? 'matchVersion' : 'nextVersion', { id }),
      permission: consultation.viewerCanAmendText,
    },
    { name: 'extend', to: visit.to('extend', { id }), permission: consultation.viewerCanExtend },
    { name: closingRequest ? 'confirmClosing' : 'closeEarly', to: visit.to('closeEarly', { id }), permission: closing },
    phase === 'ANSWERED' || phase === 'ARCHIVED'
      ? { name: 'archive', to: visit.to('finish', { id }), permission: consultation.viewerCanArchive }
      : { name: 'markAnswered', to: visit.to('finish', { id }), permission: consultation.viewerCanMarkAnswered },
    { name: 'correct', to: visit.to('prepareBasics', { id }), permission: consultation.viewerCanEdit },
    { name: 'translate', to: visit.to('prepareWords', { id, locale: 'en' }), permission: consultation.viewerCanEdit },
    { name: 'withdraw', to: visit.to('withdrawConsultation', { id }), permission: consultation.viewerCanWithdraw },
  ];
  const possible = acts.filter(({ permission }) => permission.allowed);
  const impossible = acts.filter(({ permission }) => !permission.allowed);
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('consultation', { slug })}>
          {visit.t('prepare.publicPage')}
        </a>
      </p>
      {closingRequest && (
        <div class="govuk-inset-text">
          <p class="govuk-body">{visit.t('prepare.closingWaits', { moment: moment(closingRequest.requestedAt) })}</p>
          <p class="govuk-body">
            {visit.rich(
              'desk.reasonGiven',
              { words: (reason) => <span lang={langOf(visit, 'es')}>{reason}</span> },
              { reason: closingRequest.reason },
            )}
          </p>
        </div>
      )}
      <Answers rows={rows} />
      <Results visit={visit} consultation={consultation} />
      <Answering visit={visit} consultation={consultation} />
      <h2 class="govuk-heading-m">{visit.t('prepare.acts')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href={visit.to('overview', { id })}>
            {visit.t('prepare.act.overview')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={visit.to('assisting', { id })}>
            {visit.t('prepare.act.assisting')}
          </a>
        </li>
        {(consultation.phase === 'CLOSED' || consultation.phase === 'ANSWERED') && (
          <>
            <li>
              <a class="govuk-link" href={visit.to('spreadsheet', { id })}>
                {visit.t('spreadsheet.title')}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={visit.to('prepareReport', { id })}>
                {visit.t('prepareReport.title')}
              </a>
            </li>
          </>
        )}
        <li>
          <a class="govuk-link" href={visit.to('sortArguments', { id })}>
            {visit.t('prepare.act.arguments')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={visit.to('themes', { id })}>
            {visit.t('prepare.act.themes')}
          </a>
        </li>
        {suggestionCounts.total > 0 && (
          <li>
            <a class="govuk-link" href={visit.to('weighSuggestions', { id })}>
              {visit.t('prepare.act.weigh', { count: suggestionCounts.open })}
            </a>
          </li>
        )}
        {possible.map(({ name, to }) => (
          <li key={name}>
            <a class="govuk-link" href={to}>
              {visit.t(`prepare.act.${name}`)}
            </a>
          </li>
        ))}
      </ul>
      {impossible.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('prepare.notNow')}</h2>
          <dl class="govuk-summary-list govuk-summary-list--no-border">
            {impossible.map(({ name, permission }) => (
              <div class="govuk-summary-list__row" key={name}>
                <dt class="govuk-summary-list__key">{visit.t(`prepare.act.${name}`)}</dt>
                <dd class="govuk-summary-list__value">{permission.reason}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
