/** What stands above a version of a text: whether it is under discussion now, when it was published, and where it leads. */
import type { Visit } from '../../kit/visit.js';
import { comparison } from './numbers.js';
import type { VersionFactsFragment } from './versions.data.js';

interface EarlierProps {
  visit: Visit;
  slug: string;
  timeZone: string;
  version: VersionFactsFragment & { previous: { number: number } | null };
  /** The number of the version under discussion. */
  current: number;
  /** Where the same is read in the version under discussion; its text when absent. */
  now?: string;
}

export function Earlier({ visit, slug, timeZone, version, current, now }: EarlierProps) {
  const { number, isCurrent, publishedAt, previous } = version;
  const day = publishedAt ? visit.words.day(publishedAt, timeZone) : '';
  const kind = isCurrent ? 'current' : publishedAt ? 'earlier' : 'draft';
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{visit.t(`version.${kind}`, { number, day })}</strong>
      </p>
      <p class="urna-acts">
        <a class="govuk-link" href={now ?? visit.to('text', { slug })}>
          {visit.t('version.readCurrent', { number: current })}
        </a>
        {kind === 'earlier' && (
          <a class="govuk-link" href={comparison(visit, slug, number, current)}>
            {visit.t('version.since', { number, other: current })}
          </a>
        )}
        {previous && (
          <a class="govuk-link" href={comparison(visit, slug, previous.number, number)}>
            {visit.t('versions.compare', { number, other: previous.number })}
          </a>
        )}
        <a class="govuk-link" href={visit.to('versions', { slug })}>
          {visit.t('version.all')}
        </a>
      </p>
    </div>
  );
}
