/** How far a decision about many comments is, what was left out of it, and the way back. */
import { LivePart } from '../../kit/live-part.js';
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { writerOf } from '../../parts/entered.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { ModerationBatchPageDocument, UndoBatchDocument, type ModerationBatchPageQuery } from './batch.data.js';

type Batch = Extract<NonNullable<ModerationBatchPageQuery['node']>, { __typename: 'ModerationBatch' }>;

const news = 'subscription($id: ID!) { moderationBatchChanged(id: $id) { sequence } }';
const pageSize = 20;

export const moderationBatchPage: Page = {
  address: 'moderationBatch',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { userErrors } = await visit.act(UndoBatchDocument, { input: { batchId: visit.part('id'), idempotencyKey: form.key } });
    if (userErrors.length > 0)
      return write(
        visit,
        userErrors.map((error) => ({ ...error, field: null })),
      );
    return redirect(visit.to('moderationBatch', { slug: visit.part('slug'), id: visit.part('id') }, { done: 'batchUndoing' }));
  },
};

async function write(visit: Visit, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(ModerationBatchPageDocument, { id: visit.part('id'), ...pageAt(visit, pageSize) });
  const batch = orNotFound(data.node?.__typename === 'ModerationBatch' ? data.node : null);
  const { agency, skipped } = batch;
  orNotFound(agency.slug === visit.part('slug') ? agency : null);
  const title = visit.t('batch.title', { count: batch.total });
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[
        { text: visit.t('frame.workbench'), to: visit.to('workbench') },
        { text: visit.t('queue.title'), to: visit.to('moderationQueue', { slug: agency.slug }) },
      ]}
      isPrivate
    >
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <strong>{visit.t(`together.measure.${batch.measure}`)}</strong>
        {batch.ground && ` · ${visit.t(`log.ground.${batch.ground}`)}`}
        <br />
        {[batch.facts, batch.legalGround, batch.reason, batch.proportion].flatMap((words, index) =>
          words
            ? [
                <q key={index} lang={langOf(visit, 'es')}>
                  {words}
                </q>,
                <br key={`end-${index}`} />,
              ]
            : [],
        )}
        <span class="urna-meta">
          {batch.moderator.displayName} · <time datetime={batch.askedAt}>{visit.words.moment(batch.askedAt)}</time>
        </span>
      </p>
      <LivePart visit={visit} id="progress" subscription={news} variables={{ id: batch.id }}>
        <Progress visit={visit} batch={batch} />
      </LivePart>
      {skipped.nodes.length > 0 && (
        <section aria-labelledby="skipped-title" id="list">
          <h2 class="govuk-heading-m" id="skipped-title">
            {visit.t('batch.skipped')}
          </h2>
          <ul class="govuk-list urna-case__lines">
            {skipped.nodes.map(({ code, comment }, index) => (
              <li key={comment?.id ?? index}>
                {comment ? (
                  <a class="govuk-link" href={visit.to('comment', { id: comment.id })}>
                    {visit.t('batch.commentOf', { name: writerOf(visit, comment) || visit.t('moderate.nobody') })}
                  </a>
                ) : (
                  visit.t('batch.gone')
                )}
                <br />
                {visit.words.has(`batch.why.${code}`) ? visit.t(`batch.why.${code}`) : code}
              </li>
            ))}
          </ul>
          <Pager visit={visit} page={skipped.pageInfo} label={visit.t('batch.skippedPages')} anchor="list" />
        </section>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('moderationQueue', { slug: agency.slug })}>
          {visit.t('batch.back')}
        </a>
      </p>
    </Frame>,
    errors ? 422 : 200,
  );
}

function Progress({ visit, batch }: { visit: Visit; batch: Batch }) {
  const { state, total, decided, skippedCount, undone, kept, viewerCanUndo } = batch;
  const isBack = state === 'UNDOING' || state === 'UNDONE';
  const [done, of] = isBack ? [undone + kept, decided] : [decided + skippedCount, total];
  return (
    <>
      <p class="govuk-body-l" role="status">
        {visit.t(`batch.now.${state}`, { decided, total, skipped: skippedCount, undone, kept })}
      </p>
      {(state === 'RUNNING' || state === 'UNDOING') && (
        <progress class="urna-progress" value={done} max={Math.max(1, of)} aria-label={visit.t('batch.progress')} />
      )}
      {viewerCanUndo.allowed && (
        <FormBody visit={visit} to={visit.here({ part: null, done: null })}>
          <div data-undo>
            <Button text={visit.t('batch.undo')} act="undo" kind="secondary" />
          </div>
          <p class="govuk-hint">{visit.t('batch.undoHint')}</p>
        </FormBody>
      )}
    </>
  );
}
