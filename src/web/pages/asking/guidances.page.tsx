/** Published guidance: what agencies answer to everybody, because many ask it. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { AskButton } from './ask-button.js';
import { QuestionsDoorDocument } from './asking.data.js';
import { GuidancesPageDocument } from './guidance.data.js';
import { GuidanceLine } from './question-line.js';

export const guidancesPage: Page = {
  address: 'guidances',
  isShared: true,

  async show(visit) {
    const { chosenAgency } = await visit.ask(QuestionsDoorDocument, { agency: visit.query.get('agency') ?? '' });
    const data = await visit.ask(GuidancesPageDocument, { agencyId: chosenAgency?.id ?? null, ...pageAt(visit, 20) });
    const { nodes, pageInfo } = data.publishedGuidance;
    const title = chosenAgency ? visit.t('guidances.of', { agency: chosenAgency.name }) : visit.t('guidances.title');
    return show(
      <Frame
        visit={visit}
        data={data}
        title={title}
        description={visit.t('guidances.lead')}
        trail={[{ text: visit.t('questions.title'), to: visit.to('questions') }]}
      >
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l urna-measure">{visit.t('guidances.lead')}</p>
        <div id="list">
          {nodes.map((guidance) => (
            <GuidanceLine key={guidance.id} visit={visit} guidance={guidance} />
          ))}
        </div>
        {nodes.length === 0 && <p class="govuk-body">{visit.t('guidances.none')}</p>}
        <Pager visit={visit} page={pageInfo} label={visit.t('guidances.pages')} anchor="list" />
        <AskButton visit={visit} agency={chosenAgency?.slug} isSecondary />
      </Frame>,
    );
  },
};
