/** The start of administration: what administrators keep, and what auditors read. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { mustAdminister } from './administering.js';
import { AdministrationPageDocument } from './administration.data.js';

const kept = ['administerAgencies', 'administerPolicies', 'administerTopics', 'administerTerritories', 'administerRolls'] as const;

export const administrationPage: Page = {
  address: 'administration',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(AdministrationPageDocument, {});
    if (!data.viewer.isAuditor) mustAdminister(data);
    const names = [...(data.viewer.canAdminister.allowed ? kept : []), 'dataDesk', 'auditTrail'] as const;
    return show(
      <Frame visit={visit} data={data} title={visit.t('administration.title')} isPrivate>
        <h1 class="govuk-heading-l">{visit.t('administration.title')}</h1>
        <ul class="urna-rows">
          {names.map((name) => (
            <li key={name}>
              <div>
                <h2 class="govuk-heading-s">
                  <a class="govuk-link" href={visit.to(name)}>
                    {visit.t(`administration.${name}`)}
                  </a>
                </h2>
                <p class="govuk-body">{visit.t(`administration.about.${name}`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </Frame>,
    );
  },
};
