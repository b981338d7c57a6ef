/** How votes are counted: every way of counting in plain words. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { CountingPageDocument } from './counting.data.js';
import type { CountingMethod } from './poll-parts.data.js';

const groups: readonly { name: string; methods: readonly CountingMethod[] }[] = [
  { name: 'choosing', methods: ['PLURALITY', 'APPROVAL', 'STATEMENTS', 'SCORE'] },
  { name: 'ranking', methods: ['IRV', 'SCOTTISH_STV', 'MEEK_STV', 'SCHULZE', 'RANKED_PAIRS', 'BORDA'] },
  { name: 'budget', methods: ['EQUAL_SHARES', 'GREEDY', 'PHRAGMEN'] },
];

export const countingPage: Page = {
  address: 'counting',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(CountingPageDocument, {});
    const title = visit.t('counting.title');
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('counting.lead')}>
        <div class="urna-narrow">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">{visit.t('counting.lead')}</p>
          <nav aria-label={visit.t('counting.contents')}>
            <ul class="govuk-list">
              {groups.map(({ name, methods }) => (
                <li key={name}>
                  {visit.t(`counting.group.${name}`)}
                  <ul class="govuk-list govuk-list--bullet">
                    {methods.map((method) => (
                      <li key={method}>
                        <a class="govuk-link" href={`#${method}`}>
                          {visit.t(`counting.name.${method}`)}
                        </a>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </nav>
          {groups.map(({ name, methods }) => (
            <section key={name} aria-labelledby={name}>
              <h2 class="govuk-heading-m" id={name}>
                {visit.t(`counting.group.${name}`)}
              </h2>
              {methods.map((method) => (
                <section key={method} aria-labelledby={method}>
                  <h3 class="govuk-heading-s" id={method}>
                    {visit.t(`counting.name.${method}`)}
                  </h3>
                  <p class="govuk-body">{visit.t(`counting.about.${method}`)}</p>
                  <p class="govuk-body">{visit.t(`counting.mind.${method}`)}</p>
                </section>
              ))}
            </section>
          ))}
          <h2 class="govuk-heading-m">{visit.t('counting.ties')}</h2>
          <p class="govuk-body">{visit.t('counting.tiesHow')}</p>
          <h2 class="govuk-heading-m">{visit.t('counting.again')}</h2>
          <p class="govuk-body">
            {visit.rich('counting.againHow', {
              link: (words) => (
                <a class="govuk-link" href={visit.to('verify')}>
                  {words}
                </a>
              ),
            })}
          </p>
        </div>
      </Frame>,
    );
  },
};
