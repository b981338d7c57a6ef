/** Earlier and later pages of a connection, by its cursors: `?after=` and `?before=`. */
import type { Visit } from '../kit/visit.js';

interface PagerProps {
  visit: Visit;
  page: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** What the pages hold, for its label. */
  label: string;
  /** The id of the list, so that the reader lands there. */
  anchor?: string;
}

export function Pager({ visit, page, label, anchor }: PagerProps) {
  if (!page.hasNextPage && !page.hasPreviousPage) return null;
  const hash = anchor ? `#${anchor}` : '';
  return (
    <nav class="govuk-pagination" aria-label={label}>
      {page.hasPreviousPage && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" rel="prev" href={visit.here({ before: page.startCursor, after: null }) + hash}>
            <span class="govuk-pagination__link-title">{visit.t('frame.previous')}</span>
          </a>
        </div>
      )}
      {page.hasNextPage && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" rel="next" href={visit.here({ after: page.endCursor, before: null }) + hash}>
            <span class="govuk-pagination__link-title">{visit.t('frame.next')}</span>
          </a>
        </div>
      )}
    </nav>
  );
}

/** The variables of a connection's page for what the address says. */
export function pageAt(
  visit: Visit,
  size: number,
): { first: number | null; after: string | null; last: number | null; before: string | null } {
  const before = visit.query.get('before');
  return before
    ? { first: null, after: null, last: size, before }
    : { first: size, after: visit.query.get('after'), last: null, before: null };
}
