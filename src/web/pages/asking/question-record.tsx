/** The public record of a question, the newest entry first. */
import type { Visit } from '../../kit/visit.js';
import type { QuestionPageQuery } from './question.data.js';

type Entry = NonNullable<QuestionPageQuery['question']>['record'][number];

export function QuestionRecord({ visit, record, lang }: { visit: Visit; record: readonly Entry[]; lang: string | undefined }) {
  return (
    <ol class="urna-timeline">
      {[...record].reverse().map((entry, index) => (
        <li key={entry.at + entry.act} aria-current={index === 0 ? 'step' : undefined}>
          <strong>{saidOf(visit, entry)}</strong>
          <br />
          <time class="urna-meta" datetime={entry.at}>
            {visit.words.moment(entry.at)}
          </time>
          {entry.dueOn && <p class="urna-timeline__reason">{visit.t('record.due', { day: visit.words.day(entry.dueOn) })}</p>}
          {entry.words && (
            <p class="urna-timeline__reason urna-written" lang={lang}>
              {entry.words}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function saidOf(visit: Visit, { act, agency, fromAgency, office, isInTime }: Entry): string {
  const facts = { agency: agency.name, from: fromAgency?.name ?? '', office: office ?? '' };
  const words = visit.t(`record.${act}`, facts);
  return isInTime === false ? `${words} ${visit.t('record.late')}` : words;
}
