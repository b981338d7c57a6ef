/** The public log of moderation: what was decided about comments, and why; it names nobody. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Select } from '../../parts/fields.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { ModerationLogAgencyDocument, ModerationLogPageDocument, type ModerationLogPageQuery } from './moderation-log.data.js';

type Decision = ModerationLogPageQuery['moderationLog']['nodes'][number];

const colours: Record<Decision['measure'], string> = {
  NO_ACTION: 'grey',
  LABEL: 'blue',
  HIDE: 'red',
  HIDE_PART: 'orange',
  LOCK_THREAD: 'yellow',
  WARN: 'yellow',
  SUSPEND: 'red',
  RESTORE: 'green',
};

export const moderationLogPage: Page = {
  address: 'moderationLog',
  isShared: true,

  async show(visit) {
    const { chosenAgency, agencies } = await visit.ask(ModerationLogAgencyDocument, { agency: visit.query.get('agency') ?? '' });
    const data = await visit.ask(ModerationLogPageDocument, { agencyId: chosenAgency?.id ?? null, ...pageAt(visit, 20) });
    const { nodes, pageInfo } = data.moderationLog;
    const title = chosenAgency ? visit.t('log.titleOf', { agency: chosenAgency.name }) : visit.t('log.title');
    const choices = [
      ...new Map([...agencies.nodes, ...(chosenAgency ? [chosenAgency] : [])].map((agency) => [agency.slug, agency])).values(),
    ];
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('log.lead')}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{visit.t('log.lead')}</p>
        <form class="urna-search" method="get" action={visit.to('moderationLog')}>
          <Select
            visit={visit}
            name="agency"
            label={visit.t('filter.agency')}
            choices={[{ value: '', text: visit.t('filter.any.agency') }, ...choices.map(({ slug, name }) => ({ value: slug, text: name }))]}
            chosen={chosenAgency?.slug}
          />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {visit.t('log.show')}
          </button>
        </form>
        {nodes.length === 0 ? (
          <p class="govuk-body">{visit.t('log.none')}</p>
        ) : (
          <ul class="govuk-list urna-rows" id="list">
            {nodes.map((decision) => (
              <li key={decision.id}>
                <Line visit={visit} decision={decision} />
              </li>
            ))}
          </ul>
        )}
        <Pager visit={visit} page={pageInfo} label={visit.t('log.pages')} anchor="list" />
      </Frame>,
    );
  },
};

function Line({ visit, decision }: { visit: Visit; decision: Decision }) {
  const { measure, ground, reason, decidedAt, commentId, agency, consultation } = decision;
  return (
    <article>
      <h2 class="govuk-heading-s">
        <strong class={`govuk-tag govuk-tag--${colours[measure]}`}>{visit.t(`log.measure.${measure}`)}</strong>{' '}
        {ground && visit.t(`log.ground.${ground}`)}
      </h2>
      <p class="govuk-body" lang={langOf(visit, 'es')}>
        {reason}
      </p>
      <p class="urna-meta">
        <time datetime={decidedAt}>{visit.words.moment(decidedAt, consultation.timeZone)}</time>
        <br />
        {agency.name}
        <br />
        <a class="govuk-link" href={visit.to('consultation', { slug: consultation.slug })} lang={langOf(visit, consultation.language)}>
          {consultation.title}
        </a>
        {commentId && <br />}
        {commentId && (
          <a class="govuk-link" href={visit.to('comment', { id: commentId })}>
            {visit.t('log.comment')}
            <span class="govuk-visually-hidden"> ({visit.words.moment(decidedAt, consultation.timeZone)})</span>
          </a>
        )}
      </p>
    </article>
  );
}
