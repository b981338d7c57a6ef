/** What whoever asks has appealed against. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { ActivityFrame } from '../voting/activity-frame.js';
import { AppealLine } from './appeal-parts.js';
import { OwnAppealsPageDocument } from './appealing.data.js';

export const ownAppealsPage: Page = {
  address: 'activityAppeals',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(OwnAppealsPageDocument, pageAt(visit, 20));
    const { nodes, pageInfo } = data.mine.appeals;
    return show(
      <ActivityFrame visit={visit} data={data} name="activityAppeals">
        {nodes.length === 0 ? (
          <p class="govuk-body">{visit.t('appeals.noneOwn')}</p>
        ) : (
          <ul class="govuk-list urna-rows" id="list">
            {nodes.map((appeal) => (
              <li key={appeal.id}>
                <AppealLine visit={visit} appeal={appeal} to={visit.to('appeal', { id: appeal.id })} />
              </li>
            ))}
          </ul>
        )}
        <Pager visit={visit} page={pageInfo} label={visit.t('appeals.pages')} anchor="list" />
      </ActivityFrame>,
    );
  },
};
