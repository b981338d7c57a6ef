/** Where anybody finds what a result was counted from, and how to count it again. */
import type { Visit } from '../../kit/visit.js';
import type { Poll } from './counted.js';

export function Checking({ visit, poll: { id, count } }: { visit: Visit; poll: Poll }) {
  return (
    <section aria-labelledby="checking">
      <h2 class="govuk-heading-s" id="checking">
        {visit.t('checking.title')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {count && (
          <>
            <li>
              <a class="govuk-link" href={localPath(count.resultUrl)} type="application/json">
                {visit.t('checking.result')}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={localPath(count.openingsUrl)} type="application/x-ndjson">
                {visit.t('checking.ballots')}
              </a>
            </li>
            <li>
              <a class="govuk-link" href={localPath(count.resultUrl).replace(/result\.json$/, 'parts.json')} type="application/json">
                {visit.t('checking.parts')}
              </a>
            </li>
          </>
        )}
        <li>
          <a class="govuk-link" href={visit.to('verify', {}, { poll: id })}>
            {visit.t('checking.verify')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={visit.to('receipts')}>
            {visit.t('checking.receipt')}
          </a>
        </li>
      </ul>
      {count && (
        <p class="govuk-body-s urna-address">
          {visit.t('checking.hash')} <code>{count.hash}</code>
        </p>
      )}
    </section>
  );
}

/** The files lie on this site. */
function localPath(url: string): string {
  return new URL(url).pathname;
}
