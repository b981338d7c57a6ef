/** A version to take along: as a file in each format, and as a page for paper. */
import type { Visit } from '../../kit/visit.js';
import type { VersionFilesFragment } from './downloads.data.js';

interface DownloadsProps {
  visit: Visit;
  slug: string;
  number: number;
  files: VersionFilesFragment['exports'];
}

export function Downloads({ visit, slug, number, files }: DownloadsProps) {
  return (
    <details class="govuk-details urna-no-print" id="downloads">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('downloads.heading', { number })}</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--bullet">
          {files.map(({ format, address, hasComments }) => (
            <li key={address}>
              <a class="govuk-link" href={withinSite(address)} download>
                {visit.t(hasComments ? 'downloads.withComments' : `downloads.${format}`)}
              </a>
            </li>
          ))}
          <li>
            <a class="govuk-link" href={visit.to('printVersion', { slug, number: String(number) })}>
              {visit.t('downloads.print')}
            </a>
          </li>
        </ul>
      </div>
    </details>
  );
}

/** Of this site, under whatever name the visitor reached it. */
export function withinSite(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
