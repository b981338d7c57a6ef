/** The queue of an agency's moderators: reported comments in their context, with the decision right beside them. */
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { isWork, workOnCase, type WorkAttempt } from './case-work.js';
import { decide, isDecided, type Attempt } from './deciding.js';
import { Undo } from './decision-forms.js';
import type { QueueCaseFragment, UndoableDecisionFragment } from './parts.data.js';
import { ModerationQueueAgencyDocument, ModerationQueuePageDocument, type ModerationQueuePageQuery } from './queue.data.js';
import { filterOf, queueFilters, QueueFilters } from './queue-filters.js';
import { QueuedCase } from './queued-case.js';
import { Batches, TeamLoad } from './team.js';

const pageSize = 10;
const queueNews = 'subscription($id: ID!) { moderationQueueChanged(agencyId: $id) { sequence } }';

export const moderationQueuePage: Page = {
  address: 'moderationQueue',
  isShared: false,
  needsAccount: true,

  show: (visit) => list(visit),

  async act(visit, form) {
    const place = Object.fromEntries(['after', 'before', ...queueFilters].map((name) => [name, visit.query.get(name)]));
    if (isWork(form)) {
      const outcome = await workOnCase(visit, form);
      if ('errors' in outcome) return list(visit, null, outcome);
      return redirect(`${visit.to('moderationQueue', { slug: visit.part('slug') }, { ...place, ...outcome })}#case-${form.text('case')}`);
    }
    const outcome = await decide(visit, form);
    if (!isDecided(outcome)) return list(visit, outcome);
    return redirect(visit.to('moderationQueue', { slug: visit.part('slug') }, { ...place, ...outcome }));
  },
};

async function list(visit: Visit, attempt: Attempt | null = null, work: WorkAttempt | null = null): Promise<View> {
  const agency = orNotFound((await visit.ask(ModerationQueueAgencyDocument, { slug: visit.part('slug') })).agency);
  const ids = [visit.query.get('decision'), attempt?.caseId, work?.caseId].filter((id): id is string => !!id);
  const data = await visit.ask(ModerationQueuePageDocument, {
    agencyId: agency.id,
    ids,
    filter: filterOf(visit),
    ...pageAt(visit, pageSize),
  });
  const { nodes, pageInfo } = data.moderationQueue;
  const decision = data.nodes.find((node): node is UndoableDecisionFragment => node !== null && 'measure' in node);
  const tried = data.nodes.find((node): node is QueueCaseFragment => node !== null && 'openReports' in node);
  // What somebody wrote stays before them, even when others have decided about the case meanwhile.
  const cases = tried && !nodes.some(({ id }) => id === tried.id) ? [tried, ...nodes] : nodes;
  const colleagues = data.moderationLoad.map(({ moderator }) => moderator).filter(({ id }) => id !== data.me.account?.id);
  const title = visit.t('queue.title');
  const seen = visit.query.get('seen');
  return show(
    <Frame
      scripts={['queue.js']}
      visit={visit}
      data={data}
      title={title}
      errors={attempt?.errors ?? work?.errors}
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
          <Waiting visit={visit} data={data} seen={seen} />
        </LivePart>
      </div>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={visit.to('moderationQueue', { slug: agency.slug })}>
            {visit.t('queue.refresh')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={visit.to('moderationProposals', { slug: agency.slug })}>
            {visit.t('proposals.title')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={visit.to('appealQueue', {}, { agency: agency.slug })}>
            {visit.t('appeals.queueOf', { agency: agency.name })}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={visit.to('premoderation', { slug: agency.slug })}>
            {visit.t('premoderation.link')}
          </a>
        </li>
      </ul>
      <QueueFilters visit={visit} slug={agency.slug} />
      <Batches visit={visit} data={data} slug={agency.slug} />
      {(cases.length > 0 || decision) && (
        <div data-queue id="list">
          <Shortcuts visit={visit} />
          {cases.map((each, index) => (
            <QueuedCase
              key={each.id}
              visit={visit}
              each={each}
              number={index + 1}
              slug={agency.slug}
              attempt={attempt?.caseId === each.id ? attempt : null}
              colleagues={colleagues}
              work={work?.caseId === each.id ? work : null}
            />
          ))}
        </div>
      )}
      <Pager visit={visit} page={pageInfo} label={visit.t('queue.pages')} anchor="list" />
      <TeamLoad visit={visit} data={data} />
    </Frame>,
    attempt || work ? 422 : 200,
  );
}

interface WaitingProps {
  visit: Visit;
  data: ModerationQueuePageQuery;
  /** When the reader loaded the page: what came later is news. */
  seen: string | null;
}

/** How many cases wait, and how many of them came while the page was open. */
function Waiting({ visit, data: { waiting, figures }, seen }: WaitingProps) {
  const { nodes } = waiting;
  const since = seen === null ? NaN : Date.parse(seen);
  const fresh = nodes.filter(({ firstReportedAt }) => Date.parse(firstReportedAt) > since).length;
  return (
    <p class="govuk-body-l">
      {visit.t('queue.waiting', { count: figures.waiting })}{' '}
      {figures.waiting > 0 && visit.t('queue.figures', { held: figures.held, claimed: figures.claimed, late: figures.late })}
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
  ['l', 'label'],
  ['d', 'dismiss'],
  ['c', 'claim'],
  ['n', 'note'],
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
