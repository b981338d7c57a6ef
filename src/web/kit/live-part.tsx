/** A part of a page that stays up to date: where scripts run it is asked for again when something happened, else there is a link. */
import type { ComponentChildren } from 'preact';
import type { Visit } from './visit.js';

interface LivePartProps {
  visit: Visit;
  /** Its id within the page; also the value of `part` when it alone is asked for. */
  id: string;
  /** Which subscription says that something happened, and with which variables. */
  subscription?: string;
  variables?: Record<string, string>;
  /** How often to ask where nothing says so, for as long as the part shows a progress. */
  everyMs?: number;
  /** Whether it offers a link to look again where scripts do not run; one a page is enough. */
  hasLink?: boolean;
  /** What its address says besides that of the page, such as what the reader has seen already. */
  query?: Record<string, string>;
  children: ComponentChildren;
}

export function LivePart({ visit, id, subscription, variables = {}, everyMs, hasLink = true, query, children }: LivePartProps) {
  const watch = subscription && `/graphql?${new URLSearchParams({ query: subscription, variables: JSON.stringify(variables) }).toString()}`;
  return (
    <div
      id={id}
      data-live={watch}
      data-every={everyMs}
      data-again={watch && visit.isSignedIn ? '' : undefined}
      data-part={visit.here({ ...query, part: id })}
    >
      <span hidden data-cut={id} />
      {children}
      {hasLink && (
        <p class="govuk-body-s urna-refresh">
          <a class="govuk-link" href={visit.here({ part: null })} data-refresh>
            {visit.t('live.refresh')}
          </a>
        </p>
      )}
      <span hidden data-cut={`/${id}`} />
    </div>
  );
}

/** The inside of a part, cut out of the whole page; null when the page has none of that name. */
export function cutPart(html: string, id: string): string | null {
  if (!/^[\w-]+$/.test(id)) return null;
  const [begin, end] = [`<span hidden data-cut="${id}"></span>`, `<span hidden data-cut="/${id}"></span>`];
  const from = html.indexOf(begin);
  const to = html.indexOf(end, from);
  return from < 0 || to < 0 ? null : html.slice(from, to + end.length);
}
