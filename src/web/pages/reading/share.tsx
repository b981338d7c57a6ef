/** Ways to tell others: plain links and the address to copy; no script of anybody else. */
import type { Visit } from '../../kit/visit.js';

interface ShareProps {
  visit: Visit;
  title: string;
  /** Where it is read, within this site. */
  to: string;
  /** Address of the poster, for those who can hang one up. */
  poster: string;
}

export function Share({ visit, title, to, poster }: ShareProps) {
  const address = visit.origin + to;
  const text = visit.t('share.text', { title, address });
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
  return (
    <section aria-labelledby="share" class="urna-no-print">
      <h2 class="govuk-heading-m" id="share">
        {visit.t('share.title')}
      </h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel="noopener">
            {visit.t('share.whatsApp')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={mail}>
            {visit.t('share.mail')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={poster}>
            {visit.t('share.poster')}
          </a>
        </li>
      </ul>
      <div class="govuk-form-group">
        <label class="govuk-label" for="address">
          {visit.t('share.address')}
        </label>
        <input class="govuk-input" id="address" type="text" readonly value={address} />
      </div>
    </section>
  );
}
