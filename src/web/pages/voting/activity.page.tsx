/** The comments of whoever asks, newest first. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Answer } from '../../parts/answer.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { Prose } from '../../parts/prose.js';
import { ActivityFrame } from './activity-frame.js';
import { ActivityPageDocument, type ActivityPageQuery } from './activity.data.js';

type Comment = ActivityPageQuery['viewerComments']['nodes'][number];

const colours = { VISIBLE: 'green', HELD: 'yellow', HIDDEN: 'red', WITHDRAWN: 'grey' } as const;

export const activityPage: Page = {
  address: 'activity',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(ActivityPageDocument, pageAt(visit, 10));
    const { nodes, pageInfo } = data.viewerComments;
    return show(
      <ActivityFrame visit={visit} data={data} name="activity">
        {nodes.length === 0 && <p class="govuk-body">{visit.t('activity.none')}</p>}
        {nodes.map((comment) => (
          <Own key={comment.id} visit={visit} comment={comment} />
        ))}
        <Pager visit={visit} page={pageInfo} label={visit.t('activity.pages')} />
      </ActivityFrame>,
    );
  },
};

function Own({ visit, comment }: { visit: Visit; comment: Comment }) {
  const { id, state, createdAt, depth, supports, repliesCount, consultation, provision } = comment;
  const html = comment.bodyHtml ?? comment.original?.bodyHtml;
  const stance = comment.stance ?? comment.original?.stance;
  const kind = depth > 0 ? 'reply' : provision ? 'onProvision' : 'onConsultation';
  return (
    <article class="urna-own-comment">
      <h2 class="govuk-heading-s">
        <a class="govuk-link" href={visit.to('comment', { id })}>
          {visit.rich(
            `activity.${kind}`,
            { title: (words) => <span lang={langOf(visit, consultation?.language)}>{words}</span> },
            { label: provision?.label ?? '', consultation: consultation?.title ?? '' },
          )}
        </a>
      </h2>
      <p class="urna-meta">
        <strong class={`govuk-tag govuk-tag--${colours[state]}`}>{visit.t(`activity.state.${state}`)}</strong>{' '}
        {stance && visit.t(`activity.stance.${stance}`)} · {visit.words.moment(createdAt, consultation?.timeZone)}
      </p>
      {comment.hiddenReason && <p class="govuk-inset-text">{visit.t('activity.hiddenBecause', { reason: comment.hiddenReason })}</p>}
      {html && <Prose html={html} />}
      {comment.answer && consultation && (
        <Answer
          visit={visit}
          answer={comment.answer}
          number={comment.observationNumber}
          agency={consultation.agency.name}
          timeZone={consultation.timeZone}
        />
      )}
      <p class="urna-meta">{visit.t('activity.echo', { supports, replies: repliesCount })}</p>
    </article>
  );
}
