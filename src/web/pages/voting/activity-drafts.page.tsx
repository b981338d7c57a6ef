/** What whoever asks has begun to write and not posted: to go on with it, or to throw it away. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Quote } from '../../parts/passage.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { ActivityFrame } from './activity-frame.js';
import { ActivityDraftsPageDocument, DiscardDraftDocument, type ActivityDraftsPageQuery } from './activity-drafts.data.js';

type Draft = ActivityDraftsPageQuery['viewerDrafts']['nodes'][number];

export const activityDraftsPage: Page = {
  address: 'activityDrafts',
  isShared: false,
  needsAccount: true,

  show: (visit) => list(visit),

  async act(visit, form) {
    const subjectId = form.text('subject');
    // What was written is gone for good: it is shown once more, and asked.
    if (form.act !== 'discard') return list(visit, { asked: subjectId });
    const { userErrors } = await visit.act(DiscardDraftDocument, { input: { subjectId, idempotencyKey: form.key } });
    if (userErrors.length > 0) return list(visit, { errors: userErrors });
    return redirect(visit.to('activityDrafts', {}, { done: 'ownDraftDiscarded' }));
  },
};

async function list(visit: Visit, { asked, errors }: { asked?: string; errors?: UserError[] } = {}): Promise<View> {
  const data = await visit.ask(ActivityDraftsPageDocument, pageAt(visit, 10));
  const { nodes, pageInfo } = data.viewerDrafts;
  return show(
    <ActivityFrame visit={visit} data={data} name="activityDrafts" errors={errors}>
      <p class="govuk-body">{visit.t(nodes.length > 0 ? 'activityDrafts.private' : 'activityDrafts.none')}</p>
      {nodes.map((draft) => (
        <Begun key={draft.id} visit={visit} draft={draft} isAsked={draft.subject.id === asked} />
      ))}
      <Pager visit={visit} page={pageInfo} label={visit.t('activityDrafts.pages')} />
    </ActivityFrame>,
    errors ? 422 : 200,
  );
}

function Begun({ visit, draft, isAsked }: { visit: Visit; draft: Draft; isAsked: boolean }) {
  const { consultation, body, savedAt, subject, passage, currentPassage } = draft;
  const may = consultation.viewerCanComment;
  return (
    <article class="urna-own-comment">
      <h2 class="govuk-heading-s" lang={langOf(visit, consultation.language)}>
        {consultation.title}
      </h2>
      <p class="urna-meta">{visit.t('activityDrafts.saved', { moment: visit.words.moment(savedAt, consultation.timeZone) })}</p>
      {passage?.exact && (
        <>
          <Quote visit={visit} words={passage.exact} />
          {!currentPassage && <p class="urna-meta">{visit.t('write.wordsChanged', { number: passage.version?.number })}</p>}
        </>
      )}
      <p class="govuk-body urna-written">{body}</p>
      {!may.allowed && <p class="govuk-inset-text">{may.reason}</p>}
      {isAsked && <p class="govuk-body govuk-!-font-weight-bold">{visit.t('activityDrafts.sure')}</p>}
      <FormBody visit={visit} to={visit.to('activityDrafts')}>
        <input type="hidden" name="subject" value={subject.id} />
        <div class="govuk-button-group">
          {may.allowed && (
            <a class="govuk-button" href={visit.to('writeComment', { subject: subject.id })} role="button" draggable={false}>
              {visit.t('activityDrafts.continue')}
            </a>
          )}
          {isAsked ? (
            <>
              <Button text={visit.t('activityDrafts.discardNow')} act="discard" kind="warning" />
              <a class="govuk-link" href={visit.to('activityDrafts')}>
                {visit.t('activityDrafts.keep')}
              </a>
            </>
          ) : (
            <Button text={visit.t('activityDrafts.discard')} act="ask" kind="secondary" />
          )}
        </div>
      </FormBody>
    </article>
  );
}
