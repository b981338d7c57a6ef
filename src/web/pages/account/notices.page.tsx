/** What the viewer is told: what is new and what was read, each with the way to what it tells of. */
import type { UserError } from '../../kit/client.js';
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { uuidOf } from '../../kit/uuid-of.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { MarkNoticesReadDocument, NoticesPageDocument, NoticeToOpenDocument, type NoticeLineFragment } from './notices.data.js';

const news = 'subscription { noticeReceived { ... on NoticeReceived { sequence } ... on ResyncRequired { sequence } } }';

export const noticesPage: Page = {
  address: 'notices',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const [id, to] = form.act === 'all' ? [null, visit.to('notices', {}, { done: 'allRead' })] : await opened(visit, form.text('id'));
    const { userErrors } = await visit.act(MarkNoticesReadDocument, {
      input: { ids: id === null ? null : [id], idempotencyKey: form.key },
    });
    return userErrors.length > 0 ? write(visit, userErrors) : redirect(to);
  },
};

async function opened(visit: Visit, id: string): Promise<[string, string]> {
  const notice = orNotFound((await visit.ask(NoticeToOpenDocument, { id })).node);
  if (notice.__typename !== 'Notice') return orNotFound<never>(null);
  return [id, subjectOf(visit, notice) ?? visit.to('notices')];
}

/** Where one reads what a notice tells of; null where there is no such place any more. */
function subjectOf(visit: Visit, { kind, consultation, observationNumbers, decision, appealId }: NoticeLineFragment): string | null {
  if (appealId) return visit.to(kind === 'MODERATION_APPEAL_TO_DECIDE' ? 'hearAppeal' : 'appeal', { id: appealId });
  // The part of its address is the id within its global id.
  if (decision) return visit.to('moderationDecision', { id: uuidOf(decision.id) });
  if (!consultation) return null;
  if (kind === 'MODERATION_PROPOSED' || kind === 'MODERATION_DECLINED')
    return visit.to('moderationProposals', { slug: consultation.agency.slug });
  const query = new URLSearchParams(observationNumbers.slice(0, 100).map((number) => ['n', String(number)]));
  const answers = visit.to('answers', { slug: consultation.slug });
  return observationNumbers.length > 0 ? `${answers}?${query.toString()}#list` : answers;
}

async function write(visit: Visit, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(NoticesPageDocument, pageAt(visit, 20));
  const { notices, unreadCount, noticeChannel } = data.viewer;
  const title = visit.t('notices.title');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {visit.t(`notices.by.${noticeChannel ?? 'SITE'}`)}{' '}
        <a class="govuk-link" href={visit.to('account', {}, { change: 'notices' })}>
          {visit.t('notices.choose')}
        </a>
      </p>
      <LivePart visit={visit} id="notices" subscription={news}>
        <p class="govuk-body">{visit.t('notices.unread', { count: unreadCount })}</p>
        {notices.nodes.length > 0 && (
          <ul class="govuk-list urna-notices">
            {notices.nodes.map((notice) => (
              <Line key={notice.id} visit={visit} notice={notice} />
            ))}
          </ul>
        )}
        {notices.nodes.length === 0 && <p class="govuk-body">{visit.t('notices.none')}</p>}
      </LivePart>
      {unreadCount > 0 && (
        <FormBody visit={visit}>
          <Button text={visit.t('notices.readAll')} act="all" kind="secondary" />
        </FormBody>
      )}
      <Pager visit={visit} page={notices.pageInfo} label={visit.t('notices.pages')} />
    </Frame>,
    errors ? 422 : 200,
  );
}

/** The way to its subject marks it as read, so it is a form. */
function Line({ visit, notice }: { visit: Visit; notice: NoticeLineFragment }) {
  const { id, sentence, createdAt, readAt, consultation } = notice;
  return (
    <li class={readAt === null ? 'urna-notices__new' : ''}>
      <p class="urna-acts">
        {readAt === null && <strong class="govuk-tag">{visit.t('notices.new')}</strong>}
        <time class="urna-meta" datetime={createdAt}>
          {visit.words.moment(createdAt, consultation?.timeZone)}
        </time>
      </p>
      <FormBody visit={visit} to={visit.to('notices')}>
        <input type="hidden" name="id" value={id} />
        <button class="urna-link-button" type="submit" name="act" value="open">
          {sentence}
        </button>
      </FormBody>
      {consultation && (
        <p class="urna-meta" lang={langOf(visit, consultation.language)}>
          {consultation.title}
        </p>
      )}
    </li>
  );
}
