/** How activity is measured, what a burst is, what is kept for it and what is not. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { IntegrityMethodPageDocument } from './integrity.data.js';

/** Sections with their paragraphs. */
const sections = [
  { name: 'burst', paragraphs: 4 },
  { name: 'accounts', paragraphs: 2 },
  { name: 'campaigns', paragraphs: 1 },
  { name: 'senders', paragraphs: 2 },
  { name: 'votes', paragraphs: 2 },
  { name: 'mistakes', paragraphs: 2 },
] as const;

export const integrityMethodPage: Page = {
  address: 'integrityMethod',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(IntegrityMethodPageDocument, {});
    const title = visit.t('method.title');
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('method.lead')}>
        <div class="urna-narrow">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">{visit.t('method.lead')}</p>
          {sections.map(({ name, paragraphs }) => (
            <section key={name} aria-labelledby={name}>
              <h2 class="govuk-heading-m" id={name}>
                {visit.t(`method.${name}.title`)}
              </h2>
              {Array.from({ length: paragraphs }, (_, index) => (
                <p class="govuk-body" key={index}>
                  {visit.t(`method.${name}.${index + 1}`)}
                </p>
              ))}
            </section>
          ))}
        </div>
      </Frame>,
    );
  },
};
