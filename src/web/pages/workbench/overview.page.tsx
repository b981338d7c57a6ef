/** How many take part: by day, by article and by stance, for the people of the agency. */
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { AnsweringProgress } from '../../parts/answering-progress.js';
import { Carrying } from '../../parts/carrying.js';
import { daySummary, stanceSummary } from '../../parts/chart-summary.js';
import { DayChart, StackedChart, type Tone } from '../../parts/chart.js';
import { langOf } from '../../parts/lang.js';
import { Gate } from '../answering/gate.js';
import { DeskFrame } from './desk.js';
import { OverviewPageDocument, type OverviewPageQuery } from './overview.data.js';

type Consultation = NonNullable<OverviewPageQuery['consultation']>;
type Participation = NonNullable<Consultation['participation']>;
type Counts = Participation['byStance'];

export const overviewPage: Page = {
  address: 'overview',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(OverviewPageDocument, { id: visit.part('id') });
    const consultation = orNotFound(data.consultation);
    const { participation, phase } = consultation;
    if (!participation) throw new PageError(403, visit.t('overview.notYours'));
    return show(
      <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('overview.title')}>
        {phase === 'DRAFT' || phase === 'SCHEDULED' ? (
          <p class="govuk-body">{visit.t('overview.notYet')}</p>
        ) : (
          <Figures visit={visit} consultation={consultation} participation={participation} />
        )}
      </DeskFrame>,
    );
  },
};

function Figures({ visit, consultation, participation }: { visit: Visit; consultation: Consultation; participation: Participation }) {
  const { byStance, byDay, commenters } = participation;
  const { slug, followerCount, polls, text, answeringProgress: progress } = consultation;
  const facts = [
    { name: 'comments', value: byStance.total },
    { name: 'commenters', value: commenters },
    { name: 'followers', value: followerCount },
  ];
  const days = byDay.map(({ date, comments }) => ({ day: date, value: comments }));
  const ballots = byDay.map(({ date, ballots: cast }) => ({ day: date, value: cast ?? 0 }));
  const showsBallots = byDay.some(({ ballots: cast }) => cast !== null);
  return (
    <>
      <dl class="urna-figures">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{visit.t(`overview.${name}`)}</dt>
            <dd>{visit.words.number(value)}</dd>
          </div>
        ))}
      </dl>
      {progress?.isEntered && (
        <section aria-labelledby="answering">
          <h2 class="govuk-heading-m" id="answering">
            {visit.t('prepare.answering')}
          </h2>
          <AnsweringProgress visit={visit} progress={progress} timeZone={consultation.timeZone} />
          <Gate visit={visit} id={consultation.id} phase={consultation.phase} gate={consultation} />
        </section>
      )}
      {text && <Carrying visit={visit} number={text.number} carrying={text.commentCarrying} />}
      {byStance.total > 0 && (
        <StackedChart
          visit={visit}
          id="stances"
          level={2}
          title={visit.t('overview.byStance')}
          summary={stanceSummary(visit, byStance)}
          parts={partsOf(visit)}
          rows={[{ label: null, values: valuesOf(byStance) }]}
          head={visit.t('overview.comments')}
        />
      )}
      {days.length > 0 && (
        <DayChart
          visit={visit}
          id="days"
          level={2}
          title={visit.t('overview.byDay')}
          summary={daySummary(visit, days)}
          days={days}
          heads={{ day: visit.t('overview.day'), value: visit.t('overview.comments') }}
          isTableFolded
        />
      )}
      {showsBallots && (
        <DayChart
          visit={visit}
          id="ballots"
          level={2}
          title={visit.t('overview.ballotsByDay')}
          summary={visit.t('overview.ballotsSummary', { total: ballots.reduce((sum, { value }) => sum + value, 0) })}
          days={ballots}
          heads={{ day: visit.t('overview.day'), value: visit.t('overview.ballots') }}
          isTableFolded
        />
      )}
      <Provisions visit={visit} slug={slug} provisions={participation.byProvision} />
      {polls.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('overview.polls')}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {polls.map(({ id, question, results }) => (
              <li key={id}>
                <a class="govuk-link" href={visit.to('poll', { id })}>
                  {question}
                </a>
                <br />
                {results.turnout === null ? visit.t('overview.noTurnout') : visit.t('overview.turnout', { count: results.turnout })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Provisions({ visit, slug, provisions }: { visit: Visit; slug: string; provisions: Participation['byProvision'] }) {
  const [first] = provisions;
  if (!first) return null;
  return (
    <>
      <StackedChart
        visit={visit}
        id="provisions"
        level={2}
        title={visit.t('overview.byProvision')}
        summary={visit.rich(
          'overview.mostDiscussed',
          { q: (words) => <q lang={langOf(visit, 'es')}>{words}</q> },
          { label: first.provision.label, count: first.counts.total },
        )}
        parts={partsOf(visit)}
        rows={provisions.map(({ provision, counts }) => ({ label: nameOf(provision), language: 'es', values: valuesOf(counts) }))}
        head={visit.t('overview.provision')}
        isTableFolded
      />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{visit.t('overview.read')}</span>
        </summary>
        <ul class="govuk-list govuk-details__text">
          {provisions.map(({ provision }) => (
            <li key={provision.eid}>
              <a class="govuk-link" href={visit.to('provision', { slug, eid: provision.eid })} lang={langOf(visit, 'es')}>
                {nameOf(provision)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function nameOf({ label, heading }: { label: string; heading: string | null }): string {
  return heading ? `${label} ${heading}` : label;
}

function partsOf(visit: Visit): { name: string; tone: Tone }[] {
  return [
    { name: visit.t('overview.inFavour'), tone: 'in-favour' },
    { name: visit.t('overview.against'), tone: 'against' },
    { name: visit.t('overview.neutral'), tone: 'neutral' },
  ];
}

function valuesOf({ inFavour, against, neutral }: Counts): number[] {
  return [inFavour, against, neutral];
}
