/** The public log of moderation: what was decided about comments, and why; it names nobody. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { uuidOf } from '../../kit/uuid-of.js';
import { Select, TextField } from '../../parts/fields.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import {
  ModerationLogChoicesDocument,
  ModerationLogPageDocument,
  type ModerationLogChoicesQuery,
  type ModerationLogPageQuery,
} from './log.data.js';
import { isMonth, monthsUntil } from './months.js';

type Decision = ModerationLogPageQuery['moderationLog']['nodes'][number];
type Measure = Decision['measure'];
type Ground = NonNullable<Decision['ground']>;

const colours: Record<Measure, string> = {
  HIDE: 'red',
  HIDE_PART: 'red',
  LABEL: 'yellow',
  LOCK_THREAD: 'orange',
  WARN: 'yellow',
  SUSPEND: 'red',
  RESTORE: 'green',
  NO_ACTION: 'grey',
};
const measures = Object.keys(colours) as Measure[];
const grounds: readonly Ground[] = ['INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER'];

export const moderationLogPage: Page = {
  address: 'moderationLog',
  isShared: true,

  async show(visit) {
    const asked = (name: string): string => visit.query.get(name) ?? '';
    const choices = await visit.ask(ModerationLogChoicesDocument, { agency: asked('agency'), consultation: asked('consultation') });
    const { chosenAgency, chosenConsultation } = choices;
    const chosen = {
      measure: measures.find((measure) => measure === asked('measure')) ?? null,
      ground: grounds.find((ground) => ground === asked('ground')) ?? null,
      month: isMonth(visit.query.get('month')) ? asked('month') : null,
      search: asked('q').slice(0, 200) || null,
    };
    const data = await visit.ask(ModerationLogPageDocument, {
      agencyId: chosenAgency?.id ?? null,
      consultationId: chosenConsultation?.id ?? null,
      ...chosen,
      ...pageAt(visit, 20),
    });
    const { nodes, pageInfo } = data.moderationLog;
    const title = chosenAgency ? visit.t('log.titleOf', { agency: chosenAgency.name }) : visit.t('log.title');
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('log.lead')}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l urna-measure">{visit.t('log.lead')}</p>
        <Filters visit={visit} choices={choices} chosen={chosen} />
        {chosenConsultation && (
          <p class="govuk-body">
            {visit.t('log.in', { title: chosenConsultation.title })}{' '}
            <a class="govuk-link" href={visit.here({ consultation: null, after: null, before: null })}>
              {visit.t('log.all')}
            </a>
          </p>
        )}
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
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={visit.to('moderationReports', {}, { agency: chosenAgency?.slug })}>
              {visit.t('log.reports')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={visit.to('moderationFeed', {}, { agency: chosenAgency?.slug })} type="application/atom+xml">
              {visit.t('log.feed')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={visit.to('followReport')}>
              {visit.t('followReport.title')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={visit.to('adviceFigures')}>
              {visit.t('advice.link')}
            </a>
          </li>
        </ul>
        <p class="govuk-body">{openFiles(visit, 'log.files', '/moderation-record/all', chosenAgency?.slug)}</p>
      </Frame>,
    );
  },
};

/** A sentence with links to the same file in both formats. */
export function openFiles(visit: Visit, key: string, path: string, agency: string | null | undefined): ComponentChildren {
  const link = (ending: string) => (words: ComponentChildren) => (
    <a class="govuk-link" href={`${path}.${ending}${agency ? `?agency=${agency}` : ''}`} download>
      {words}
    </a>
  );
  return visit.rich(key, { csv: link('csv'), ndjson: link('ndjson') });
}

interface Chosen {
  measure: Measure | null;
  ground: Ground | null;
  month: string | null;
  search: string | null;
}

function Filters({ visit, choices, chosen }: { visit: Visit; choices: ModerationLogChoicesQuery; chosen: Chosen }) {
  const { chosenAgency, chosenConsultation, agencies } = choices;
  const known = [...new Map([...agencies.nodes, ...(chosenAgency ? [chosenAgency] : [])].map((agency) => [agency.slug, agency])).values()];
  const any = (text: string) => ({ value: '', text });
  return (
    <form class="urna-filter" method="get" action={visit.to('moderationLog')} role="search">
      {chosenConsultation && <input type="hidden" name="consultation" value={chosenConsultation.slug} />}
      <div class="urna-filter__fields">
        <TextField visit={visit} name="q" type="search" label={visit.t('log.search')} value={chosen.search} maxLength={200} />
        <Select
          visit={visit}
          name="agency"
          label={visit.t('filter.agency')}
          choices={[any(visit.t('filter.any.agency')), ...known.map(({ slug, name }) => ({ value: slug, text: name }))]}
          chosen={chosenAgency?.slug}
        />
        <Select
          visit={visit}
          name="measure"
          label={visit.t('log.measure')}
          choices={[any(visit.t('log.anyMeasure')), ...measures.map((value) => ({ value, text: visit.t(`log.measure.${value}`) }))]}
          chosen={chosen.measure}
        />
        <Select
          visit={visit}
          name="ground"
          label={visit.t('log.ground')}
          choices={[any(visit.t('log.anyGround')), ...grounds.map((value) => ({ value, text: visit.t(`log.ground.${value}`) }))]}
          chosen={chosen.ground}
        />
        <Select
          visit={visit}
          name="month"
          label={visit.t('log.month')}
          choices={[any(visit.t('log.anyMonth')), ...monthsUntil(visit.now).map((value) => ({ value, text: visit.words.month(value) }))]}
          chosen={chosen.month}
        />
      </div>
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.t('log.show')}
      </button>
    </form>
  );
}

function Line({ visit, decision }: { visit: Visit; decision: Decision }) {
  const { id, measure, ground, legalGround, facts, reason, proportion, decidedAt, undoneAt, endsAt, commentId, agency, consultation } =
    decision;
  const moment = visit.words.moment(decidedAt, consultation.timeZone);
  const said = [
    ['log.facts', facts],
    ['log.legalGround', legalGround],
    ['log.reason', reason],
    ['log.proportion', proportion],
  ] as const;
  return (
    <article>
      <h2 class="govuk-heading-s">
        <strong class={`govuk-tag govuk-tag--${colours[measure]}`}>{visit.t(`log.measure.${measure}`)}</strong>{' '}
        {ground && visit.t(`log.ground.${ground}`)}
      </h2>
      {undoneAt && <p class="govuk-body">{visit.t('log.undone', { moment: visit.words.moment(undoneAt, consultation.timeZone) })}</p>}
      {said.map(
        ([key, words]) =>
          words && (
            <p key={key} class="govuk-body urna-measure">
              <strong>{visit.t(key)}:</strong> <span lang={langOf(visit, 'es')}>{words}</span>
            </p>
          ),
      )}
      <p class="urna-meta">
        <time datetime={decidedAt}>{moment}</time>
        {endsAt && ` ${visit.t('log.until', { moment: visit.words.moment(endsAt, consultation.timeZone) })}`}
        <br />
        {agency.name}
        <br />
        <a class="govuk-link" href={visit.to('consultation', { slug: consultation.slug })} lang={langOf(visit, consultation.language)}>
          {consultation.title}
        </a>
        <br />
        {commentId && (
          <>
            <a class="govuk-link" href={visit.to('comment', { id: commentId })}>
              {visit.t('log.comment')}
              <span class="govuk-visually-hidden"> ({moment})</span>
            </a>
            <br />
          </>
        )}
        <a class="govuk-link" href={visit.to('moderationDecision', { id: uuidOf(id) })}>
          {visit.t('log.whole')}
          <span class="govuk-visually-hidden"> ({moment})</span>
        </a>
        <br />
        <a class="govuk-link" href={visit.to('decisionProof', { id })}>
          {visit.t('log.proof')}
          <span class="govuk-visually-hidden"> ({moment})</span>
        </a>
      </p>
    </article>
  );
}
