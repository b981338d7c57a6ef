/** An agency: what it asks now, what it answered, and what its moderators decided. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Card } from '../../parts/card.js';
import { Frame } from '../../parts/frame.js';
import { AgencyAnswers } from '../asking/agency-answers.js';
import { AskButton } from '../asking/ask-button.js';
import { AgencyOfPageDocument, AgencyPageDocument, type AgencyConsultationsFragment } from './agency.data.js';

const phases = ['OPEN', 'SCHEDULED', 'CLOSED', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN'] as const;

export const agencyPage: Page = {
  address: 'agency',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const { id } = orNotFound((await visit.ask(AgencyOfPageDocument, { slug })).agency);
    const data = await visit.ask(AgencyPageDocument, { slug, id });
    const { name, sector, territory, responses } = orNotFound(data.agency);
    const asksNothing = phases.every((phase) => data[phase].nodes.length === 0);
    return show(
      <Frame
        visit={visit}
        data={data}
        title={name}
        description={visit.t('agency.description', { name })}
        trail={[{ text: visit.t('agencies.title'), to: visit.to('agencies') }]}
      >
        <h1 class="govuk-heading-l">{name}</h1>
        <p class="govuk-body">
          {sector}
          {territory && (
            <>
              <br />
              <a class="govuk-link" href={visit.to('consultations', {}, { territory: territory.code })}>
                {territory.name}
              </a>
            </>
          )}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderationLog', {}, { agency: slug })}>
            {visit.t('agency.moderationLog')}
          </a>
          <br />
          <a class="govuk-link" href={visit.to('premoderation', { slug })}>
            {visit.t('premoderation.link')}
          </a>
        </p>
        <AskButton visit={visit} agency={slug} />
        <AgencyAnswers visit={visit} slug={slug} figures={responses} />
        {asksNothing && <p class="govuk-body">{visit.t('agency.nothing')}</p>}
        {phases.map((phase) => (
          <Group key={phase} visit={visit} slug={slug} phase={phase} consultations={data[phase]} />
        ))}
      </Frame>,
    );
  },
};

interface GroupProps {
  visit: Visit;
  slug: string;
  phase: (typeof phases)[number];
  consultations: AgencyConsultationsFragment;
}

function Group({ visit, slug, phase, consultations: { nodes, pageInfo } }: GroupProps) {
  if (nodes.length === 0) return null;
  const heading = visit.t(`agency.phase.${phase}`);
  return (
    <section aria-labelledby={phase}>
      <h2 class="govuk-heading-m" id={phase}>
        {heading}
      </h2>
      <ul class="urna-cards">
        {nodes.map((consultation) => (
          <li key={consultation.id}>
            <Card visit={visit} consultation={consultation} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('consultations', {}, { agency: slug, phase })}>
            {visit.t('agency.all', { phase: heading })}
          </a>
        </p>
      )}
    </section>
  );
}
