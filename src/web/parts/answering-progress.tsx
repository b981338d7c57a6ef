/** How far an agency has come with its answers, and whether it is late, in plain words. */
import type { Visit } from '../kit/visit.js';
import type { AnsweringWordsFragment } from './answering-progress.data.js';

export type Progress = NonNullable<AnsweringWordsFragment['answeringProgress']>;

export const answeringNews = 'subscription($id: ID!) { answeringProgressed(consultationId: $id) { sequence } }';

interface AnsweringProps {
  visit: Visit;
  progress: Progress;
  timeZone: string;
}

export function AnsweringProgress({ visit, progress, timeZone }: AnsweringProps) {
  const { inScope, answered, unanswered, byDisposition, answeredLate } = progress;
  if (inScope === 0) return <p class="govuk-body">{visit.t('answering.nothing')}</p>;
  const label = visit.t('answering.progress', { answered, inScope });
  const given = byDisposition.filter(({ count }) => count > 0);
  return (
    <>
      <p class="govuk-body">{label}</p>
      <progress class="urna-progress" value={answered} max={inScope} aria-label={label} />
      {given.length > 0 && (
        <dl class="urna-figures">
          {given.map(({ disposition, count }) => (
            <div key={disposition}>
              <dt>{visit.t(`disposition.${disposition}`)}</dt>
              <dd>{visit.words.number(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      {unanswered > 0 && <Due visit={visit} progress={progress} timeZone={timeZone} />}
      {answeredLate > 0 && <p class="govuk-body">{visit.t('answering.answeredLate', { count: answeredLate })}</p>}
    </>
  );
}

/** The term ends with its last day: the moment from which answers are late is the first of the day after. */
function Due({ visit, progress: { dueAt, isLate, daysLate }, timeZone }: AnsweringProps) {
  if (!dueAt) return null;
  const lastDay = visit.words.day(new Date(new Date(dueAt).getTime() - 1), timeZone);
  if (!isLate) return <p class="govuk-body">{visit.t('answering.due', { day: lastDay })}</p>;
  return (
    <p class="govuk-body">
      <strong class="govuk-tag govuk-tag--red">{visit.t('answering.late')}</strong>{' '}
      {visit.t('answering.lateBy', { day: lastDay, count: daysLate })}
    </p>
  );
}
