/** The queue of an agency's moderators: reported comments in their context, with the decision right beside them. */
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { authorOf, CommentInContext } from './comment-in-context.js';
import { decide, isDecided, type Attempt } from './deciding.js';
import { DecisionForms, Undo } from './decision-forms.js';
import type { QueueCaseFragment, UndoableDecisionFragment } from './parts.data.js';
import { ModerationQueueAgencyDocument, ModerationQueuePageDocument, type ModerationQueuePageQuery } from './queue.data.js';

const pageSize = 10;
/** Explanations of reports that the queue shows; the case has them all. */
const mostNotes = 3;

const queueNews =
  'subscription($id: ID!) { moderationQueueEvents(agencyId: $id) { ... on QueueChanged { sequence } ... on ResyncRequired { sequence } } }';

export const moderationQueuePage: Page = {
  address: 'moderationQueue',
  isShared: false,
  needsAccount: true,

  show: (visit) => list(visit),

  async act(visit, form) {
    const outcome = await decide(visit, form);
    if (!isDecided(outcome)) return list(visit, outcome);
    const [after, before] = [visit.query.get('after'), visit.query.get('before')];
    return redirect(visit.to('moderationQueue', { slug: visit.part('slug') }, { after, before, ...outcome }));
  },
};

async function list(visit: Visit, attempt: Attempt | null = null): Promise<View> {
  const agency = orNotFound((await visit.ask(ModerationQueueAgencyDocument, { slug: visit.part('slug') })).agency);
  const ids = [visit.query.get('decision'), attempt?.caseId].filter((id): id is string => !!id);
  const data = await visit.ask(ModerationQueuePageDocument, { agencyId: agency.id, ids, ...pageAt(visit, pageSize) });
  const { nodes, pageInfo } = data.moderationQueue;
  const decision = data.nodes.find((node): node is UndoableDecisionFragment => node !== null && 'measure' in node);
  const tried = data.nodes.find((node): node is QueueCaseFragment => node !== null && 'openReports' in node);
  // What somebody wrote stays before them, even when others have decided about the case meanwhile.
  const cases = tried && !nodes.some(({ id }) => id === tried.id) ? [tried, ...nodes] : nodes;
  const title = visit.t('queue.title');
  const seen = visit.query.get('seen');
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={attempt?.errors}
      trail={[{ text: visit.t('frame.workbench'), to: visit.to('workbench') }]}
      isPrivate
    >
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {decision && <Undo visit={visit} decision={decision} />}
      <div role="status">
        <LivePart
          visit={visit}
          id="news"
          subscription={queueNews}
          variables={{ id: agency.id }}
          query={{ seen: seen ?? visit.now.toISOString() }}
          hasLink={false}
        >
          <Waiting visit={visit} waiting={data.waiting} seen={seen} />
        </LivePart>
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('moderationQueue', { slug: agency.slug })}>
          {visit.t('queue.refresh')}
        </a>
      </p>
      {(cases.length > 0 || decision) && (
        <div data-queue id="list">
          <Shortcuts visit={visit} />
          {cases.map((each, index) => (
            <Case
              key={each.id}
              visit={visit}
              each={each}
              number={index + 1}
              slug={agency.slug}
              attempt={attempt?.caseId === each.id ? attempt : null}
            />
          ))}
        </div>
      )}
      <Pager visit={visit} page={pageInfo} label={visit.t('queue.pages')} anchor="list" />
    </Frame>,
    attempt ? 422 : 200,
  );
}

interface WaitingProps {
  visit: Visit;
  waiting: ModerationQueuePageQuery['waiting'];
  /** When the reader loaded the page: what came later is news. */
  seen: string | null;
}

/** How many cases wait, and how many of them came while the page was open. */
function Waiting({ visit, waiting, seen }: WaitingProps) {
  const { nodes, pageInfo } = waiting;
  const since = seen === null ? NaN : Date.parse(seen);
  const fresh = nodes.filter(({ firstReportedAt }) => Date.parse(firstReportedAt) > since).length;
  return (
    <p class="govuk-body-l">
      {visit.t(pageInfo.hasNextPage ? 'queue.manyWaiting' : 'queue.waiting', { count: nodes.length })}
      {fresh > 0 && (
        <>
          {' '}
          <a class="govuk-link" href={visit.to('moderationQueue', { slug: visit.part('slug') })}>
            {visit.t('queue.fresh', { count: fresh })}
          </a>
        </>
      )}
    </p>
  );
}

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['h', 'hide'],
  ['d', 'dismiss'],
  ['u', 'undo'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const;

/** Shown where scripts run: which keys do what, and the way to switch them off. */
function Shortcuts({ visit }: { visit: Visit }) {
  return (
    <section class="urna-shortcuts" aria-labelledby="shortcuts-title" tabindex={-1} data-shortcuts hidden>
      <h2 class="govuk-heading-s" id="shortcuts-title">
        {visit.t('queue.shortcuts')}
      </h2>
      <ul>
        {keys.map(([key, does]) => (
          <li key={key}>
            <kbd>{key}</kbd> {visit.t(`queue.key.${does}`)}
          </li>
        ))}
      </ul>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="shortcuts-on" type="checkbox" checked />
          <label class="govuk-label govuk-checkboxes__label" for="shortcuts-on">
            {visit.t('queue.shortcutsOn')}
          </label>
        </div>
      </div>
    </section>
  );
}

interface CaseProps {
  visit: Visit;
  each: QueueCaseFragment;
  number: number;
  slug: string;
  attempt: Attempt | null;
}

function Case({ visit, each, number, slug, attempt }: CaseProps) {
  const { id, comment, openReports, reasons, firstReportedAt } = each;
  return (
    <article class="urna-case" id={`case-${id}`} aria-labelledby={`case-${number}-title`} tabindex={-1} data-case>
      <h2 class="govuk-heading-m" id={`case-${number}-title`}>
        <a class="govuk-link" href={visit.to('moderationCase', { slug, id })}>
          {visit.t('queue.caseOf', { number, name: authorOf(visit, comment) })}
        </a>
      </h2>
      <p class="urna-meta">
        <strong class="govuk-tag govuk-tag--yellow">{visit.t('queue.reports', { count: openReports })}</strong>{' '}
        {visit.t('queue.since', { distance: visit.words.distance(firstReportedAt, visit.now) })}
        <br />
        {reasons.map(({ reason, count }) => visit.t('queue.reason', { reason: visit.t(`log.ground.${reason}`), count })).join(' · ')}
      </p>
      <CommentInContext visit={visit} comment={comment} />
      <Notes visit={visit} each={each} slug={slug} />
      <DecisionForms visit={visit} each={each} number={number} attempt={attempt} />
    </article>
  );
}

/** What those who reported it explained, and whether it said something else then. */
function Notes({ visit, each, slug }: Pick<CaseProps, 'visit' | 'each' | 'slug'>) {
  const { id, comment, reports } = each;
  const open = reports.filter(({ isOpen }) => isOpen);
  const notes = open.filter(({ note }) => note !== null);
  const text = comment.body ?? comment.original?.body;
  const lang = comment.consultation ? langOf(visit, comment.consultation.language) : undefined;
  const hasChanged = text != null && open.some(({ bodyAsReported }) => bodyAsReported !== text);
  return (
    <>
      {notes.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{visit.t('queue.notes')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {notes.slice(0, mostNotes).map(({ note, reason, createdAt }) => (
              <li key={createdAt}>
                {visit.t(`log.ground.${reason}`)}: <q lang={lang}>{note}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      {(notes.length > mostNotes || hasChanged) && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderationCase', { slug, id })}>
            {visit.t(hasChanged ? 'queue.hasChanged' : 'queue.allReports')}
          </a>
        </p>
      )}
    </>
  );
}
