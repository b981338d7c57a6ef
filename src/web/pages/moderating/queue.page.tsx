/** The queue of an agency's moderators: reported comments in their context, with the decision right beside them. */
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { Select } from '../../parts/fields.js';
import { CaseWork, type Colleague } from './case-work-part.js';
import { isWork, workOnCase, type WorkAttempt } from './case-work.js';
import { authorOf, CommentInContext } from './comment-in-context.js';
import { decide, grounds, isDecided, type Attempt } from './deciding.js';
import { DecisionForms, Undo } from './decision-forms.js';
import type { QueueCaseFragment, UndoableDecisionFragment } from './parts.data.js';
import { ModerationQueueAgencyDocument, ModerationQueuePageDocument, type ModerationQueuePageQuery } from './queue.data.js';

const pageSize = 10;
/** Explanations of reports that the queue shows; the case has them all. */
const mostNotes = 3;

const queueNews = 'subscription($id: ID!) { moderationQueueChanged(agencyId: $id) { sequence } }';

export const moderationQueuePage: Page = {
  address: 'moderationQueue',
  isShared: false,
  needsAccount: true,

  show: (visit) => list(visit),

  async act(visit, form) {
    const place = Object.fromEntries(['after', 'before', ...filters].map((name) => [name, visit.query.get(name)]));
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

const filters = ['why', 'ground', 'claimed'] as const;
const whys = ['REPORT', 'HELD', 'ADVICE'] as const;
const holders = ['ME', 'COLLEAGUES', 'NOBODY'] as const;

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
      <Filters visit={visit} slug={agency.slug} />
      <Batches visit={visit} data={data} slug={agency.slug} />
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
              colleagues={colleagues}
              work={work?.caseId === each.id ? work : null}
            />
          ))}
        </div>
      )}
      <Pager visit={visit} page={pageInfo} label={visit.t('queue.pages')} anchor="list" />
      <Load visit={visit} data={data} />
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

interface CaseProps {
  visit: Visit;
  each: QueueCaseFragment;
  number: number;
  slug: string;
  attempt: Attempt | null;
  colleagues: readonly Colleague[];
  work: WorkAttempt | null;
}

function Case({ visit, each, number, slug, attempt, colleagues, work }: CaseProps) {
  const { id, comment, openReports, reasons, firstReportedAt, attendBy, isHeld, isAdvised, alikeCount } = each;
  return (
    <article class="urna-case" id={`case-${id}`} aria-labelledby={`case-${number}-title`} tabindex={-1} data-case>
      <h2 class="govuk-heading-m" id={`case-${number}-title`}>
        <a class="govuk-link" href={visit.to('moderationCase', { slug, id })}>
          {visit.t('queue.caseOf', { number, name: authorOf(visit, comment) })}
        </a>
      </h2>
      <p class="urna-meta">
        {openReports > 0 && <strong class="govuk-tag govuk-tag--yellow">{visit.t('queue.reports', { count: openReports })}</strong>}{' '}
        {isHeld && <strong class="govuk-tag govuk-tag--purple">{visit.t('queue.held')}</strong>}{' '}
        {isAdvised && <strong class="govuk-tag govuk-tag--light-blue">{visit.t('queue.advised')}</strong>}{' '}
        {visit.t('queue.since', { distance: visit.words.distance(firstReportedAt, visit.now) })}
        {Date.parse(attendBy) <= visit.now.getTime() && <strong class="urna-late"> {visit.t('queue.late')}</strong>}
        <br />
        {reasons.map(({ reason, count }) => visit.t('queue.reason', { reason: visit.t(`log.ground.${reason}`), count })).join(' · ')}
      </p>
      {alikeCount > 1 && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderationTogether', { slug }, { case: id })} data-together>
            {visit.t('queue.alike', { count: alikeCount })}
          </a>
        </p>
      )}
      <CommentInContext visit={visit} comment={comment} />
      <Notes visit={visit} each={each} slug={slug} />
      <DecisionForms visit={visit} each={each} number={number} attempt={attempt} />
      <CaseWork visit={visit} each={each} number={number} colleagues={colleagues} attempt={work} />
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

/** As the API takes it; what an address says that is no filter narrows nothing. */
function filterOf(visit: Visit) {
  const one = <Value extends string>(name: string, known: readonly Value[]): Value | null =>
    known.find((value) => value === visit.query.get(name)) ?? null;
  return { why: one('why', whys), ground: one('ground', grounds), claimedBy: one('claimed', holders) };
}

function Filters({ visit, slug }: { visit: Visit; slug: string }) {
  const { why, ground, claimedBy } = filterOf(visit);
  const any = { value: '', text: visit.t('queue.filter.any') };
  return (
    <form class="urna-search" method="get" action={visit.to('moderationQueue', { slug })}>
      <Select
        visit={visit}
        name="why"
        id="filter-why"
        label={visit.t('queue.filter.why')}
        choices={[any, ...whys.map((value) => ({ value, text: visit.t(`queue.why.${value}`) }))]}
        chosen={why}
      />
      <Select
        visit={visit}
        name="ground"
        id="filter-ground"
        label={visit.t('queue.filter.ground')}
        choices={[any, ...grounds.map((value) => ({ value, text: visit.t(`log.ground.${value}`) }))]}
        chosen={ground}
      />
      <Select
        visit={visit}
        name="claimed"
        id="filter-claimed"
        label={visit.t('queue.filter.claimed')}
        choices={[any, ...holders.map((value) => ({ value, text: visit.t(`queue.holder.${value}`) }))]}
        chosen={claimedBy}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.t('queue.filter.show')}
      </button>
    </form>
  );
}

/** What was decided lately about many comments at once. */
function Batches({ visit, data, slug }: { visit: Visit; data: ModerationQueuePageQuery; slug: string }) {
  const { nodes } = data.moderationBatches;
  if (nodes.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('queue.batches')}</span>
      </summary>
      <ul class="govuk-details__text govuk-list">
        {nodes.map(({ id, measure, state, total, askedAt }) => (
          <li key={id}>
            <a class="govuk-link" href={visit.to('moderationBatch', { slug, id })}>
              {visit.t('queue.batch', { measure: visit.t(`together.measure.${measure}`), count: total })}
            </a>{' '}
            <span class="urna-meta">
              {visit.t(`batch.state.${state}`)} · <time datetime={askedAt}>{visit.words.moment(askedAt)}</time>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who of the team has how much before them, so that work can be handed over. */
function Load({ visit, data: { moderationLoad } }: { visit: Visit; data: ModerationQueuePageQuery }) {
  return (
    <div>
      <h2 class="govuk-heading-m" id="load-title">
        {visit.t('queue.load')}
      </h2>
      <p class="govuk-body">{visit.t('queue.loadLead')}</p>
      <div class="urna-scroll" role="region" aria-labelledby="load-title" tabindex={0}>
        <table class="govuk-table">
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {visit.t('queue.load.name')}
              </th>
              {(['claims', 'today', 'week', 'median'] as const).map((name) => (
                <th key={name} scope="col" class="govuk-table__header govuk-table__header--numeric">
                  {visit.t(`queue.load.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {moderationLoad.map(({ moderator, openClaims, decidedToday, decidedInSevenDays, medianMinutes }) => (
              <tr key={moderator.id} class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {moderator.displayName}
                </th>
                {[openClaims, decidedToday, decidedInSevenDays].map((count, index) => (
                  <td key={index} class="govuk-table__cell govuk-table__cell--numeric">
                    {visit.words.number(count)}
                  </td>
                ))}
                <td class="govuk-table__cell govuk-table__cell--numeric">
                  {medianMinutes === null ? '—' : visit.words.number(Math.round(medianMinutes))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
