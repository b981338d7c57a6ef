/** Every edition of guidance, the newest first, with what was written and why it changed. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { GuidanceHistoryPageDocument } from './guidance.data.js';

export const guidanceHistoryPage: Page = {
  address: 'guidanceHistory',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(GuidanceHistoryPageDocument, { id: visit.part('id') });
    const { id, title, locale, editions } = orNotFound(data.guidance);
    const heading = visit.t('guidanceHistory.title');
    const lang = langOf(visit, locale);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={`${heading}: ${title}`}
        trail={[
          { text: visit.t('guidances.title'), to: visit.to('guidances') },
          { text: title, to: visit.to('guidance', { id }) },
        ]}
      >
        <span class="govuk-caption-l" lang={lang}>
          {title}
        </span>
        <h1 class="govuk-heading-l">{heading}</h1>
        {editions.map(({ edition, title: words, body, reason, publishedAt }) => (
          <section key={edition} aria-labelledby={`edition-${edition}`}>
            <h2 class="govuk-heading-m" id={`edition-${edition}`}>
              {visit.t('guidanceHistory.edition', { edition, day: visit.words.day(publishedAt) })}
            </h2>
            {reason && (
              <p class="govuk-inset-text">
                {visit.t('guidanceHistory.reason')} <span lang={lang}>{reason}</span>
              </p>
            )}
            <p class="govuk-body govuk-!-font-weight-bold" lang={lang}>
              {words}
            </p>
            <p class="govuk-body urna-written" lang={lang}>
              {body}
            </p>
          </section>
        ))}
      </Frame>,
    );
  },
};
