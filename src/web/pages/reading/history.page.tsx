/** The whole public history of a consultation, with what each change was before and after. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { HistoryPageDocument } from './history.data.js';
import { Timeline } from './timeline.js';

export const historyPage: Page = {
  address: 'history',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(HistoryPageDocument, { slug: visit.part('slug'), ...pageAt(visit, 20) });
    const { slug, title, language, phase, timeZone, history } = orNotFound(data.consultation);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('history.titleOf', { title })}
        description={visit.t('history.lead')}
        trail={[
          { text: visit.t('frame.consultations'), to: visit.to('consultations') },
          { text: title, to: visit.to('consultation', { slug }) },
        ]}
        isPrivate={phase === 'DRAFT'}
      >
        <span class="govuk-caption-l" lang={langOf(visit, language)}>
          {title}
        </span>
        <h1 class="govuk-heading-l">{visit.t('history.title')}</h1>
        <p class="govuk-body">{visit.t('history.lead')}</p>
        {history.nodes.length === 0 ? (
          <p class="govuk-body">{visit.t('history.none')}</p>
        ) : (
          <Timeline visit={visit} timeZone={timeZone} entries={history.nodes} beginsNow={!history.pageInfo.hasPreviousPage} isFull />
        )}
        <Pager visit={visit} page={history.pageInfo} label={visit.t('history.pages')} anchor="timeline" />
      </Frame>,
    );
  },
};
