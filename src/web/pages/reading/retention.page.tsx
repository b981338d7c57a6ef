/** For how long each kind of data is kept, why, and what was last taken away: for everybody. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { RetentionPageDocument } from './retention.data.js';

export const retentionPage: Page = {
  address: 'retention',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(RetentionPageDocument, {});
    const title = visit.t('retention.title');
    return show(
      <Frame visit={visit} data={data} title={title} trail={[{ text: visit.t('privacy.title'), to: visit.to('privacy') }]}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l urna-measure">{visit.t('retention.lead')}</p>
        <ul class="urna-rows">
          {data.retentionPolicies.map(({ subject, name, reason, days, lastRun, removedSoFar }) => (
            <li key={subject}>
              <div>
                <h2 class="govuk-heading-s">{name}</h2>
                <p class="govuk-body">
                  {visit.t('retention.days', { days })} {reason}
                </p>
                <p class="urna-meta">
                  {lastRun
                    ? visit.t('retention.lastRun', {
                        moment: visit.words.moment(lastRun.runAt),
                        removed: lastRun.removed,
                        soFar: removedSoFar,
                      })
                    : visit.t('retention.notYet')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Frame>,
    );
  },
};
