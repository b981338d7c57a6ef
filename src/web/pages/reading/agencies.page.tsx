/** The agencies that publish consultations. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { AgenciesPageDocument } from './agencies.data.js';

export const agenciesPage: Page = {
  address: 'agencies',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(AgenciesPageDocument, pageAt(visit, 50));
    const { nodes, pageInfo } = data.agencies;
    return show(
      <Frame visit={visit} data={data} title={visit.t('agencies.title')} description={visit.t('agencies.lead')}>
        <h1 class="govuk-heading-l">{visit.t('agencies.title')}</h1>
        <p class="govuk-body-l">{visit.t('agencies.lead')}</p>
        <ul class="govuk-list urna-rows">
          {nodes.map(({ id, slug, name, sector, territory }) => (
            <li key={id}>
              <a class="govuk-link govuk-!-font-weight-bold" href={visit.to('agency', { slug })}>
                {name}
              </a>
              <br />
              <span class="urna-meta">{[sector, ...(territory ? [territory.name] : [])].join(' · ')}</span>
            </li>
          ))}
        </ul>
        {nodes.length === 0 && <p class="govuk-body">{visit.t('agencies.none')}</p>}
        <Pager visit={visit} page={pageInfo} label={visit.t('agencies.pages')} />
      </Frame>,
    );
  },
};
