/** The comments on one place: how many by stance, how to choose among them, the comments themselves, and the way to add one. */
import { LivePart } from '../../kit/live-part.js';
import type { Visit } from '../../kit/visit.js';
import { Thread } from '../../parts/comment.js';
import type { CommentThreadFragment } from '../../parts/comment.data.js';
import { Select } from '../../parts/fields.js';
import { Pager } from '../../parts/pager.js';
import { Prose } from '../../parts/prose.js';
import type { CommentCountsFragment, HeldCommentsFragment, TalkConsultationFragment } from './talking.data.js';

const events = 'subscription($id:ID!){commentEvents(consultationId:$id){...on CommentChanged{sequence}...on ResyncRequired{sequence}}}';
const orders = ['NEWEST', 'MOST_SUPPORTED', 'MOST_DISCUSSED', 'OLDEST'] as const;
const stances = ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'] as const;

/** What the address says of order, stance and tombstones. */
export function chosen(visit: Visit): {
  orderBy: (typeof orders)[number];
  stance: (typeof stances)[number] | null;
  withTombstones: boolean;
} {
  const [order, stance] = [visit.query.get('order'), visit.query.get('stance')];
  return {
    orderBy: orders.find((one) => one === order) ?? 'NEWEST',
    stance: stances.find((one) => one === stance) ?? null,
    withTombstones: visit.query.has('hidden'),
  };
}

interface DiscussionProps {
  visit: Visit;
  consultation: TalkConsultationFragment & HeldCommentsFragment;
  /** The global id of what is commented on. */
  subject: string;
  counts: CommentCountsFragment;
  comments: {
    nodes: readonly CommentThreadFragment[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

export function Discussion({ visit, consultation, subject, counts, comments }: DiscussionProps) {
  const { withTombstones } = chosen(visit);
  return (
    <section aria-labelledby="discussion">
      <h2 class="govuk-heading-l" id="discussion">
        {visit.t('talk.comments')}
      </h2>
      <Write visit={visit} consultation={consultation} subject={subject} />
      <Held visit={visit} held={consultation.viewerHeldComments ?? []} timeZone={consultation.timeZone} />
      <Choose visit={visit} />
      <LivePart visit={visit} id="thread" subscription={events} variables={{ id: consultation.id }}>
        <Counts visit={visit} counts={counts} />
        {comments.nodes.length === 0 && <p class="govuk-body">{visit.t('talk.none')}</p>}
        {comments.nodes.map((comment) => (
          <Thread key={comment.id} visit={visit} comment={comment} timeZone={consultation.timeZone} agency={consultation.agency.name} />
        ))}
      </LivePart>
      <Pager visit={visit} page={comments.pageInfo} label={visit.t('talk.pages')} anchor="discussion" />
      <p class="govuk-body-s">
        <a class="govuk-link" href={`${visit.here({ hidden: withTombstones ? null : '1', after: null, before: null })}#discussion`}>
          {visit.t(withTombstones ? 'talk.withoutTombstones' : 'talk.withTombstones')}
        </a>
      </p>
    </section>
  );
}

/** What its reader wrote and nobody else can read yet. */
function Held({
  visit,
  held,
  timeZone,
}: {
  visit: Visit;
  held: NonNullable<HeldCommentsFragment['viewerHeldComments']>;
  timeZone: string;
}) {
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="held" class="urna-held">
      <h3 class="govuk-heading-s" id="held">
        {visit.t('talk.held', { count: held.length })}
      </h3>
      <p class="govuk-body">{visit.t('talk.heldWhy')}</p>
      {held.map(({ id, createdAt, original }) => (
        <article key={id} class="urna-comment">
          <p class="urna-acts">
            <strong class="govuk-tag govuk-tag--yellow">{visit.t('comment.held')}</strong>
            <a class="govuk-link" href={visit.to('comment', { id })}>
              <time datetime={createdAt}>{visit.words.moment(createdAt, timeZone)}</time>
            </a>
          </p>
          {original && <Prose html={original.bodyHtml} />}
        </article>
      ))}
    </section>
  );
}

/** The button to write, or why one cannot. */
export function Write({ visit, consultation, subject }: Pick<DiscussionProps, 'visit' | 'consultation' | 'subject'>) {
  const { allowed, code, reason } = consultation.viewerCanComment;
  if (!allowed && code !== 'SIGN_IN_REQUIRED') return <p class="govuk-inset-text">{reason}</p>;
  return (
    <p class="govuk-body">
      <a class="govuk-button" role="button" draggable={false} href={visit.to('writeComment', { subject })}>
        {visit.t('talk.write')}
      </a>
    </p>
  );
}

export function Counts({ visit, counts }: { visit: Visit; counts: CommentCountsFragment }) {
  return <p class="govuk-body">{visit.t('talk.counts', { ...counts })}</p>;
}

function Choose({ visit }: { visit: Visit }) {
  const { orderBy, stance, withTombstones } = chosen(visit);
  return (
    <form method="get" action={visit.url.split('?')[0]} class="urna-search">
      {withTombstones && <input type="hidden" name="hidden" value="1" />}
      <Select
        visit={visit}
        name="order"
        label={visit.t('talk.order')}
        choices={orders.map((value) => ({ value, text: visit.t(`talk.order.${value}`) }))}
        chosen={orderBy}
      />
      <Select
        visit={visit}
        name="stance"
        label={visit.t('talk.stance')}
        choices={[
          { value: '', text: visit.t('talk.everyStance') },
          ...stances.map((value) => ({ value, text: visit.t(`stance.${value}`) })),
        ]}
        chosen={stance ?? ''}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.t('talk.show')}
      </button>
    </form>
  );
}
