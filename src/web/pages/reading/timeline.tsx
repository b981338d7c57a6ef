/** The public history of a consultation: what happened, when, why, and what was changed. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { TimelineEntryFragment } from './timeline.data.js';

interface TimelineProps {
  visit: Visit;
  timeZone: string;
  entries: readonly TimelineEntryFragment[];
  /** Whether each change is shown with what it was before. */
  isFull?: boolean;
  /** Whether the first entry is the newest of all. */
  beginsNow?: boolean;
}

type Change = TimelineEntryFragment['changes'][number];

const moments = new Set(['opensAt', 'closesAt']);

export function Timeline({ visit, timeZone, entries, isFull = false, beginsNow = true }: TimelineProps) {
  return (
    <ol class="urna-timeline" id="timeline">
      {entries.map(({ sequence, at, act, reason, changes }, index) => (
        <li key={sequence} aria-current={beginsNow && index === 0 ? 'step' : undefined}>
          <strong>{visit.t(`history.act.${act}`)}</strong>
          <br />
          <time class="urna-meta" datetime={at}>
            {visit.words.moment(at, timeZone)}
          </time>
          {reason && (
            <p class="urna-timeline__reason" lang={langOf(visit, 'es')}>
              {reason}
            </p>
          )}
          {isFull && <Changes visit={visit} timeZone={timeZone} changes={changes} />}
        </li>
      ))}
    </ol>
  );
}

function Changes({ visit, timeZone, changes }: { visit: Visit; timeZone: string; changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {changes.map(({ field, before, after }) => {
        const value = (written: string): string => (moments.has(field) ? visit.words.moment(written, timeZone) : written);
        const facts = { field: nameOf(visit, field), before: before && value(before), after: after && value(after) };
        if (before && after) return <li key={field}>{visit.t('history.fromTo', facts)}</li>;
        return <li key={field}>{after ? visit.t('history.to', facts) : facts.field}</li>;
      })}
    </ul>
  );
}

/** What a field is called; those of translations name their language. */
function nameOf(visit: Visit, field: string): string {
  const [, locale, name] = /^translations\.([\w-]+)\.(\w+)$/.exec(field) ?? [];
  if (locale && name) return visit.t('history.inLanguage', { field: nameOf(visit, name), language: visit.words.languageName(locale) });
  return visit.words.has(`history.field.${field}`) ? visit.t(`history.field.${field}`) : field;
}
