/** The workbench: what an official prepares and follows, what each consultation needs next, and where moderators go. */
import type { Page } from '../../kit/page.js';
import { PageError, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { whenOf } from '../../parts/card.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { PhaseTag } from '../../parts/phase-tag.js';
import {
  WorkbenchDocument,
  WorkbenchDoorDocument,
  WorkbenchPhaseDocument,
  type WorkbenchDoorQuery,
  type WorkFragment,
} from './workbench.data.js';

/** In the order of urgency. */
const phases = ['DRAFT', 'OPEN', 'CLOSED', 'SCHEDULED', 'ANSWERED', 'WITHDRAWN', 'ARCHIVED'] as const;
type Phase = (typeof phases)[number];

export const workbenchPage: Page = {
  address: 'workbench',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(WorkbenchDoorDocument, {});
    const { memberships } = data.desk;
    const works = memberships.some(({ role }) => role === 'OFFICIAL') || data.viewer.isAdministrator;
    if (memberships.length === 0 && !data.viewer.isAdministrator && !data.viewer.isAuditor)
      throw new PageError(403, visit.t('workbench.notYours'));
    const title = visit.t('workbench.title');
    return show(
      <Frame visit={visit} data={data} title={title} isPrivate>
        <h1 class="govuk-heading-l">{title}</h1>
        {data.desk.mayCreateConsultationsIn.length > 0 && (
          <a class="govuk-button" href={visit.to('newConsultation')}>
            {visit.t('workbench.begin')}
          </a>
        )}
        <Duties visit={visit} data={data} />
        {works && (await consultations(visit, data))}
      </Frame>,
    );
  },
};

/** The other places of people who work for agencies. */
function Duties({ visit, data }: { visit: Visit; data: WorkbenchDoorQuery }) {
  const { memberships } = data.desk;
  const agencies = [...new Map(memberships.map(({ agency }) => [agency.id, agency])).values()];
  const isOfficial = memberships.some(({ role }) => role === 'OFFICIAL');
  const links = [
    ...(isOfficial ? [{ text: visit.t('workbench.verifyInPerson'), to: visit.to('verifyInPerson') }] : []),
    ...memberships
      .filter(({ role }) => role === 'OFFICIAL')
      .map(({ agency }) => ({
        text: visit.t('queueOf.link', { agency: agency.name }),
        to: visit.to('questionQueue', {}, { agency: agency.slug }),
      })),
    ...memberships
      .filter(({ role }) => role === 'MODERATOR')
      .map(({ agency }) => ({
        text: visit.t('workbench.queue', { agency: agency.name }),
        to: visit.to('moderationQueue', { slug: agency.slug }),
      })),
    ...memberships
      .filter(({ role }) => role === 'MODERATOR')
      .map(({ agency }) => ({
        text: visit.t('appeals.queueOf', { agency: agency.name }),
        to: visit.to('appealQueue', {}, { agency: agency.slug }),
      })),
    ...(data.viewer.isAuditor ? [{ text: visit.t('appeals.queueOfAuditors'), to: visit.to('appealQueue') }] : []),
    ...agencies.map(({ slug, name }) => ({ text: visit.t('workbench.people', { agency: name }), to: visit.to('people', { slug }) })),
    ...(data.viewer.isAdministrator ? [{ text: visit.t('workbench.administration'), to: visit.to('administration') }] : []),
    ...(data.viewer.isAuditor ? [{ text: visit.t('workbench.auditTrail'), to: visit.to('auditTrail') }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="govuk-list">
      {links.map(({ text, to }) => (
        <li key={to}>
          <a class="govuk-link" href={to}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

async function consultations(visit: Visit, data: WorkbenchDoorQuery) {
  const agencies = data.desk.memberships.filter(({ role }) => role === 'OFFICIAL').map(({ agency }) => agency);
  const chosen = agencies.find(({ slug }) => slug === visit.query.get('agency'));
  const phase = phases.find((name) => name === visit.query.get('phase'));
  const agencyId = chosen?.id ?? null;
  return (
    <>
      {agencies.length > 1 && <Choice visit={visit} agencies={agencies} chosen={chosen?.slug} />}
      {phase ? await onePhase(visit, phase, agencyId) : await allPhases(visit, agencyId)}
    </>
  );
}

interface ChoiceProps {
  visit: Visit;
  agencies: readonly { slug: string; name: string }[];
  chosen: string | undefined;
}

function Choice({ visit, agencies, chosen }: ChoiceProps) {
  const entries = [{ slug: undefined, name: visit.t('workbench.allAgencies') }, ...agencies];
  return (
    <nav aria-label={visit.t('workbench.agencies')} class="urna-choice">
      <ul class="govuk-list">
        {entries.map(({ slug, name }) => (
          <li key={slug ?? ''}>
            <a
              class="govuk-link"
              href={visit.here({ agency: slug ?? null, after: null, before: null })}
              aria-current={slug === chosen ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function allPhases(visit: Visit, agencyId: string | null) {
  const lists = await visit.ask(WorkbenchDocument, { agencyId });
  const filled = phases.filter((phase) => lists[phase].nodes.length > 0);
  if (filled.length === 0) return <p class="govuk-body">{visit.t('workbench.empty')}</p>;
  return filled.map((phase) => (
    <section key={phase} aria-labelledby={phase}>
      <h2 class="govuk-heading-m" id={phase}>
        {visit.t(`workbench.phase.${phase}`)}
      </h2>
      <List visit={visit} consultations={lists[phase].nodes} />
      {lists[phase].pageInfo.hasNextPage && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.here({ phase })}>
            {visit.t(`workbench.more.${phase}`)}
          </a>
        </p>
      )}
    </section>
  ));
}

async function onePhase(visit: Visit, phase: Phase, agencyId: string | null) {
  const { workbench } = await visit.ask(WorkbenchPhaseDocument, { agencyId, phase, ...pageAt(visit, 20) });
  const name = visit.t(`workbench.phase.${phase}`);
  return (
    <section aria-labelledby={phase}>
      <h2 class="govuk-heading-m" id={phase}>
        {name}
      </h2>
      {workbench.nodes.length > 0 ? (
        <List visit={visit} consultations={workbench.nodes} />
      ) : (
        <p class="govuk-body">{visit.t('workbench.empty')}</p>
      )}
      <Pager visit={visit} page={workbench.pageInfo} label={name} anchor={phase} />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.here({ phase: null, after: null, before: null })}>
          {visit.t('workbench.allPhases')}
        </a>
      </p>
    </section>
  );
}

function List({ visit, consultations }: { visit: Visit; consultations: readonly WorkFragment[] }) {
  return (
    <ul class="govuk-list urna-work">
      {consultations.map((consultation) => {
        const { id, title, language, agency, changedAt, phase } = consultation;
        return (
          <li key={id}>
            <p class="govuk-body urna-work__title">
              <a class="govuk-link" href={visit.to('prepare', { id })} lang={langOf(visit, language)}>
                {title}
              </a>{' '}
              <PhaseTag visit={visit} phase={phase} />
            </p>
            <p class="govuk-body urna-work__next">{nextOf(visit, consultation)}</p>
            <p class="urna-meta">
              {agency.name}
              {changedAt && ` · ${visit.t('workbench.changed', { distance: visit.words.distance(changedAt, visit.now) })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** What it needs next, in a sentence. */
function nextOf(visit: Visit, consultation: WorkFragment): string {
  const { phase, publicationChecklist, closingRequest, answeringProgress } = consultation;
  const missing = publicationChecklist?.filter(({ isDone }) => !isDone) ?? [];
  if (phase === 'DRAFT' && missing.length > 0)
    return visit.t('workbench.missing', { count: missing.length - 1, next: missing[0]!.message });
  if (phase === 'DRAFT') return visit.t(publicationChecklist ? 'workbench.ready' : 'workbench.inPreparation');
  if (phase === 'OPEN' && closingRequest) return visit.t('workbench.closingWaits');
  if (phase === 'CLOSED' && answeringProgress)
    return visit.t(answeringProgress.isLate ? 'workbench.answerLate' : 'workbench.answer', { count: answeringProgress.unanswered });
  if (phase === 'ANSWERED') return visit.t('workbench.archive');
  return whenOf(visit, consultation);
}
