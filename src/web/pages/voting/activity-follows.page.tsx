/** The consultations that whoever asks follows. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Card } from '../../parts/card.js';
import { FormBody } from '../../parts/form-body.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { ActivityFrame } from './activity-frame.js';
import { ActivityFollowsPageDocument, UnfollowFromActivityDocument } from './activity-follows.data.js';

export const activityFollowsPage: Page = {
  address: 'activityFollows',
  isShared: false,
  needsAccount: true,

  show: (visit) => list(visit),

  async act(visit, form) {
    const { userErrors } = await visit.act(UnfollowFromActivityDocument, { input: { id: form.text('id'), idempotencyKey: form.key } });
    return userErrors.length > 0 ? list(visit, userErrors) : redirect(visit.to('activityFollows', {}, { done: 'followsNoLonger' }));
  },
};

async function list(visit: Visit, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(ActivityFollowsPageDocument, pageAt(visit, 12));
  const { nodes, pageInfo } = data.viewerFollows;
  return show(
    <ActivityFrame visit={visit} data={data} name="activityFollows" errors={errors}>
      {nodes.length === 0 ? (
        <p class="govuk-body">{visit.t('activityFollows.none')}</p>
      ) : (
        <ul class="urna-cards">
          {nodes.map((consultation) => (
            <li key={consultation.id}>
              <Card visit={visit} consultation={consultation} level={2} />
              <FormBody visit={visit} to={visit.to('activityFollows')}>
                <input type="hidden" name="id" value={consultation.id} />
                <button class="urna-link-button urna-link-button--small" type="submit">
                  {visit.rich(
                    'activityFollows.unfollow',
                    { about: (words) => <span class="govuk-visually-hidden">{words}</span> },
                    { title: consultation.title },
                  )}
                </button>
              </FormBody>
            </li>
          ))}
        </ul>
      )}
      <Pager visit={visit} page={pageInfo} label={visit.t('activityFollows.pages')} />
    </ActivityFrame>,
    errors ? 422 : 200,
  );
}
