/** The questions that wait for an answer of one's agency: counts, filters, and the next to be due first; live. */
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { PageError, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { dueOf, StateTags } from '../asking/question-line.js';
import { QuestionQueueDocument, QueueDoorDocument, type QuestionQueueQuery, type QueueDoorQuery } from './serving.data.js';

const places = ['ALL', 'MINE', 'UNASSIGNED', 'DUE_SOON', 'LATE'] as const;
type Place = (typeof places)[number];
const kinds = ['INFORMATION', 'GENERAL', 'CONSULTATION'] as const;
const counts = { ALL: 'all', MINE: 'mine', UNASSIGNED: 'unassigned', DUE_SOON: 'dueSoon', LATE: 'late' } as const;

const news =
  'subscription($id: ID!) { agencyQueueChanged(agencyId: $id) { ... on AgencyQueueChanged { sequence } ... on ResyncRequired { sequence } } }';

type Agency = NonNullable<QueueDoorQuery['agency']>;

export const questionQueuePage: Page = {
  address: 'questionQueue',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const [agency, others] = await agencyOf(visit);
    const place = places.find((one) => one === visit.query.get('place')) ?? 'ALL';
    const kind = kinds.find((one) => one === visit.query.get('kind')) ?? null;
    const data = await visit.ask(QuestionQueueDocument, { agencyId: agency.id, place, kind, ...pageAt(visit, 20) });
    const title = visit.t('queueOf.title');
    return show(
      <Frame visit={visit} data={data} title={title} trail={[{ text: visit.t('frame.workbench'), to: visit.to('workbench') }]} isPrivate>
        <span class="govuk-caption-l">{agency.name}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {others.length > 0 && <OtherAgencies visit={visit} agencies={others} />}
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('answerTemplates', { slug: agency.slug })}>
            {visit.t('queueOf.templates')}
          </a>
        </p>
        <LivePart visit={visit} id="waiting" subscription={news} variables={{ id: agency.id }}>
          <Places visit={visit} place={place} summary={data.agencyQueueSummary} />
          <Kinds visit={visit} kind={kind} />
          <List visit={visit} place={place} queue={data.agencyQueue} />
        </LivePart>
        <Pager visit={visit} page={data.agencyQueue.pageInfo} label={visit.t('queueOf.pages')} />
      </Frame>,
    );
  },
};

/** The agency that the address names, else the first one for which the viewer answers; and the others. */
async function agencyOf(visit: Visit): Promise<[Agency, readonly Agency[]]> {
  const named = visit.query.get('agency');
  const { desk, agency } = await visit.ask(QueueDoorDocument, { slug: named ?? '' });
  const own = desk.memberships.filter(({ role }) => role === 'OFFICIAL').map((membership) => membership.agency);
  const slug = named ?? own[0]?.slug;
  if (!slug) throw new PageError(403, visit.t('queueOf.notYours'));
  const chosen = agency ?? (await visit.ask(QueueDoorDocument, { slug })).agency;
  if (!chosen) throw new PageError(404);
  if (!chosen.viewerCanSeeQueue.allowed) throw new PageError(403, chosen.viewerCanSeeQueue.reason);
  return [chosen, own.filter(({ id }) => id !== chosen.id) as Agency[]];
}

function OtherAgencies({ visit, agencies }: { visit: Visit; agencies: readonly Agency[] }) {
  return (
    <p class="govuk-body">
      {visit.t('queueOf.others')}{' '}
      {agencies.map(({ slug, name }, index) => (
        <>
          {index > 0 && ' · '}
          <a key={slug} class="govuk-link" href={visit.to('questionQueue', {}, { agency: slug })}>
            {name}
          </a>
        </>
      ))}
    </p>
  );
}

function Places({ visit, place, summary }: { visit: Visit; place: Place; summary: QuestionQueueQuery['agencyQueueSummary'] }) {
  return (
    <nav class="urna-sections" aria-label={visit.t('queueOf.places')}>
      <ul>
        {places.map((name) => (
          <li key={name}>
            <a
              class="govuk-link"
              href={visit.here({ place: name, part: null, after: null, before: null })}
              aria-current={name === place ? 'page' : undefined}
            >
              {visit.t('queueOf.place', { place: visit.t(`queueOf.place.${name}`), count: summary[counts[name]] })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Kinds({ visit, kind }: { visit: Visit; kind: string | null }) {
  const names = [null, ...kinds];
  return (
    <p class="govuk-body-s">
      {visit.t('queueOf.kinds')}{' '}
      {names.map((name, index) => (
        <>
          {index > 0 && ' · '}
          {name === kind ? (
            <strong key={name}>{visit.t(name ? `asked.kind.${name}` : 'queueOf.everyKind')}</strong>
          ) : (
            <a key={name} class="govuk-link" href={visit.here({ kind: name, part: null, after: null, before: null })}>
              {visit.t(name ? `asked.kind.${name}` : 'queueOf.everyKind')}
            </a>
          )}
        </>
      ))}
    </p>
  );
}

function List({ visit, place, queue }: { visit: Visit; place: Place; queue: QuestionQueueQuery['agencyQueue'] }) {
  if (queue.nodes.length === 0) return <p class="govuk-body">{visit.t(`queueOf.none.${place}`)}</p>;
  return (
    <ol class="govuk-list urna-work">
      {queue.nodes.map((question) => {
        const { id, number, title, original, locale, assignee, askedAt, kind } = question;
        return (
          <li key={id}>
            <p class="govuk-body urna-work__title">
              <a class="govuk-link" href={visit.to('questionDesk', { number })} lang={langOf(visit, locale)}>
                {original?.title ?? title}
              </a>
            </p>
            <p class="govuk-body urna-work__next">
              <StateTags visit={visit} question={question} /> {dueOf(visit, question)}
            </p>
            <p class="urna-meta">
              {number} · {visit.t(`asked.kind.${kind}`)} · {visit.words.day(askedAt)} ·{' '}
              {assignee ? visit.t('queueOf.assignee', { name: assignee.displayName }) : visit.t('queueOf.nobody')}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
