/** A question in a list: what is asked of whom, where it stands, and until when an answer is owed. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { GuidanceLineFragment, QuestionLineFragment } from './lines.data.js';
import { isPast, workingDaysLeft } from './due.js';

type State = QuestionLineFragment['state'];

const colours: Record<State, string> = {
  RECEIVED: 'teal',
  ASSIGNED: 'teal',
  ANSWERED: 'green',
  REASKED: 'purple',
  CLOSED: 'green',
  WITHDRAWN: 'grey',
};
/** States in which an agency owes an answer. */
const owing: readonly State[] = ['RECEIVED', 'ASSIGNED', 'REASKED'];

export function owesAnswer(state: State): boolean {
  return owing.includes(state);
}

export function StateTags({ visit, question }: { visit: Visit; question: Pick<QuestionLineFragment, 'state' | 'isLate' | 'isPrivate'> }) {
  const { state, isLate, isPrivate } = question;
  return (
    <>
      <strong class={`govuk-tag govuk-tag--${colours[state]}`}>{visit.t(`asked.state.${state}`)}</strong>{' '}
      {isLate && (
        <>
          <strong class="govuk-tag govuk-tag--red">{visit.t('asked.late')}</strong>{' '}
        </>
      )}
      {isPrivate && <strong class="govuk-tag govuk-tag--grey">{visit.t('asked.private')}</strong>}
    </>
  );
}

/** Until when, or since when, an answer is owed, in one sentence. */
export function dueOf(visit: Visit, { state, term, answeredAt }: Pick<QuestionLineFragment, 'state' | 'term' | 'answeredAt'>): string {
  if (!owesAnswer(state)) return answeredAt ? visit.t('asked.answeredOn', { day: visit.words.day(answeredAt) }) : '';
  const facts = { day: visit.words.day(term.dueOn), left: Math.abs(workingDaysLeft(term.dueOn, visit.now)) };
  return visit.t(isPast(term.dueOn, visit.now) ? 'asked.overdue' : 'asked.due', facts);
}

interface QuestionLineProps {
  visit: Visit;
  question: QuestionLineFragment;
  /** Its words where they are no longer for everybody, for those who wrote them. */
  ownTitle?: string | null;
  level?: 2 | 3;
}

export function QuestionLine({ visit, question, ownTitle, level = 2 }: QuestionLineProps) {
  const { number, title, locale, agency, askedAt, followerCount } = question;
  const Heading = `h${level}` as const;
  const words = title ?? ownTitle;
  const due = dueOf(visit, question);
  return (
    <article class="urna-question">
      <Heading class="govuk-heading-s" lang={words ? langOf(visit, locale) : undefined}>
        <a class="govuk-link" href={visit.to('question', { number })}>
          {words ?? visit.t('asked.withdrawnTitle', { number })}
        </a>
      </Heading>
      <p class="urna-meta">
        <StateTags visit={visit} question={question} />
        {question.provenance && (
          <>
            {' '}
            <span class="govuk-tag govuk-tag--grey">{visit.t('asked.cameBy', { way: question.provenance.way })}</span>
          </>
        )}
        {due && (
          <>
            <br />
            {due}
          </>
        )}
        <br />
        {agency.name} · {number} · {visit.words.day(askedAt)}
        {followerCount > 0 && ` · ${visit.t('asked.followers', { count: followerCount })}`}
      </p>
    </article>
  );
}

export function GuidanceLine({ visit, guidance, level = 2 }: { visit: Visit; guidance: GuidanceLineFragment; level?: 2 | 3 }) {
  const { id, title, locale, agency, revisedAt } = guidance;
  const Heading = `h${level}` as const;
  return (
    <article class="urna-question">
      <Heading class="govuk-heading-s" lang={langOf(visit, locale)}>
        <a class="govuk-link" href={visit.to('guidance', { id })}>
          {title}
        </a>
      </Heading>
      <p class="urna-meta">
        <strong class="govuk-tag govuk-tag--blue">{visit.t('guidance.tag')}</strong>
        <br />
        {agency.name} · {visit.t('guidance.revised', { day: visit.words.day(revisedAt) })}
      </p>
    </article>
  );
}
