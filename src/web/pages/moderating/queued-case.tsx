/** One case of the queue: why it waits, the comment in its context, and the forms to decide about it, to take it and to note something. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { CaseWork, type Colleague } from './case-work-part.js';
import type { WorkAttempt } from './case-work.js';
import { authorOf, CommentInContext } from './comment-in-context.js';
import type { Attempt } from './deciding.js';
import { DecisionForms } from './decision-forms.js';
import type { QueueCaseFragment } from './parts.data.js';

/** Explanations of reports that the queue shows; the case has them all. */
const mostNotes = 3;

interface CaseProps {
  visit: Visit;
  each: QueueCaseFragment;
  number: number;
  slug: string;
  attempt: Attempt | null;
  colleagues: readonly Colleague[];
  work: WorkAttempt | null;
}

export function QueuedCase({ visit, each, number, slug, attempt, colleagues, work }: CaseProps) {
  const { id, comment, openReports, reasons, firstReportedAt, attendBy, isHeld, isAdvised, alikeCount } = each;
  return (
    <article class="urna-case" id={`case-${id}`} aria-labelledby={`case-${number}-title`} tabindex={-1} data-case>
      <h2 class="govuk-heading-m" id={`case-${number}-title`}>
        <a class="govuk-link" href={visit.to('moderationCase', { slug, id })}>
          {visit.t('queue.caseOf', { number, name: authorOf(visit, comment) })}
        </a>
      </h2>
      <p class="urna-meta">
        {openReports > 0 && <strong class="govuk-tag govuk-tag--yellow">{visit.t('queue.reports', { count: openReports })}</strong>}{' '}
        {isHeld && <strong class="govuk-tag govuk-tag--purple">{visit.t('queue.held')}</strong>}{' '}
        {isAdvised && <strong class="govuk-tag govuk-tag--light-blue">{visit.t('queue.advised')}</strong>}{' '}
        {visit.t('queue.since', { distance: visit.words.distance(firstReportedAt, visit.now) })}
        {Date.parse(attendBy) <= visit.now.getTime() && <strong class="urna-late"> {visit.t('queue.late')}</strong>}
        <br />
        {reasons.map(({ reason, count }) => visit.t('queue.reason', { reason: visit.t(`log.ground.${reason}`), count })).join(' · ')}
      </p>
      <p class={alikeCount > 1 ? 'govuk-body' : 'govuk-body-s'}>
        <a class="govuk-link" href={visit.to('moderationTogether', { slug }, { case: id })} data-together>
          {alikeCount > 1 ? visit.t('queue.alike', { count: alikeCount }) : visit.t('queue.several')}
          {alikeCount > 1 || (
            <span class="govuk-visually-hidden"> {visit.t('queue.caseOf', { number, name: authorOf(visit, comment) })}</span>
          )}
        </a>
      </p>
      <CommentInContext visit={visit} comment={comment} />
      <Notes visit={visit} each={each} slug={slug} />
      <DecisionForms visit={visit} each={each} number={number} attempt={attempt} />
      <CaseWork visit={visit} each={each} number={number} colleagues={colleagues} attempt={work} />
    </article>
  );
}

/** What those who reported it explained, and whether it said something else then. */
function Notes({ visit, each, slug }: Pick<CaseProps, 'visit' | 'each' | 'slug'>) {
  const { id, comment, reports } = each;
  const open = reports.filter(({ isOpen }) => isOpen);
  const notes = open.filter(({ note }) => note !== null);
  const text = comment.body ?? comment.original?.body;
  const lang = comment.consultation ? langOf(visit, comment.consultation.language) : undefined;
  const hasChanged = text != null && open.some(({ bodyAsReported }) => bodyAsReported !== text);
  return (
    <>
      {notes.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{visit.t('queue.notes')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {notes.slice(0, mostNotes).map(({ note, reason, createdAt }) => (
              <li key={createdAt}>
                {visit.t(`log.ground.${reason}`)}: <q lang={lang}>{note}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      {(notes.length > mostNotes || hasChanged) && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderationCase', { slug, id })}>
            {visit.t(hasChanged ? 'queue.hasChanged' : 'queue.allReports')}
          </a>
        </p>
      )}
    </>
  );
}
