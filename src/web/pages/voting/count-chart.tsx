/** The votes of a poll as a chart, by how people answer. */
import type { ComponentChildren } from 'preact';
import { BarChart, StackedChart } from '../../parts/chart.js';
import { BarSummary, StatementsSummary } from '../../parts/chart-summary.js';
import { leadersOf } from '../../parts/chart-layout.js';
import { ColumnsChart } from '../../parts/columns-chart.js';
import { langOf } from '../../parts/lang.js';
import { BudgetChart } from './budget-chart.js';
import { barOf, type Counted, type CountChartProps } from './counted.js';

export function CountChart(props: CountChartProps) {
  switch (props.poll.kind) {
    case 'STATEMENTS':
      return <Positions {...props} />;
    case 'SCORE':
      return <Distributions {...props} />;
    case 'BUDGET':
      return <BudgetChart {...props} />;
    case 'RANKING':
      return <FirstPreferences {...props} />;
    default:
      return <Votes {...props} />;
  }
}

function Votes({ visit, options, shown, turnout }: CountChartProps) {
  return (
    <BarChart
      visit={visit}
      id="count"
      title={visit.t('results.chart')}
      summary={<BarSummary visit={visit} turnout={turnout} bars={options.map(barOf)} />}
      heads={{ label: visit.t('results.option'), value: visit.t('results.votes'), share: visit.t('results.share') }}
      bars={shown.map(barOf)}
    />
  );
}

/** Of a ranking only the first preferences can be told before it is counted by its method. */
function FirstPreferences({ visit, poll, options, shown, turnout }: CountChartProps) {
  const { leaders } = leadersOf(options.map((option) => ({ ...option, value: option.votes })));
  const [first] = leaders;
  const quote = (words: ComponentChildren) => <q lang={langOf(visit, first?.language)}>{words}</q>;
  return (
    <BarChart
      visit={visit}
      id="count"
      title={visit.t('results.firsts')}
      level={poll.count ? 4 : 3}
      summary={
        <>
          {first && leaders.length === 1 && (
            <>{visit.rich('results.mostFirsts', { first: quote }, { option: first.label, votes: first.votes })} </>
          )}
          {visit.t('results.firstsOnly')} {visit.t('chart.turnout', { turnout })}
        </>
      }
      heads={{ label: visit.t('results.option'), value: visit.t('results.firstsHead'), share: visit.t('results.share') }}
      bars={shown.map(barOf)}
    />
  );
}

function Positions({ visit, options, shown, turnout }: CountChartProps) {
  const statements = options.map(({ label, language, votes, disagree }) => ({ label, language, agree: votes, disagree: disagree ?? 0 }));
  return (
    <StackedChart
      visit={visit}
      id="count"
      title={visit.t('results.chart')}
      summary={<StatementsSummary visit={visit} turnout={turnout} statements={statements} />}
      head={visit.t('results.statement')}
      parts={[
        { name: visit.t('position.AGREE'), tone: 'in-favour' },
        { name: visit.t('position.DISAGREE'), tone: 'against' },
        { name: visit.t('position.PASS'), tone: 'neutral' },
      ]}
      rows={shown.map(({ label, language, votes, disagree, pass }) => ({ label, language, values: [votes, disagree ?? 0, pass ?? 0] }))}
    />
  );
}

/** All scores of each option, with their mean and median: two options with the same mean can divide people differently. */
function Distributions({ visit, options, shown, turnout }: CountChartProps) {
  const scores = options[0]!.scores!.map(({ score }) => score);
  const names = scores.map((score) => visit.words.number(score));
  const said = (value: number | null): string => (value === null ? visit.t('results.none') : visit.words.decimal(value));
  const scored = options.filter(({ mean }) => mean !== null);
  const best = scored.reduce<Counted | null>((one, other) => (one === null || other.mean! > one.mean! ? other : one), null);
  const quote = (words: ComponentChildren) => <q lang={langOf(visit, best?.language)}>{words}</q>;
  const isBestAlone = best !== null && scored.filter(({ mean }) => mean === best.mean).length === 1;
  // A column of the table for each score only where it can be read.
  const isDetailed = scores.length <= 11;
  return (
    <ColumnsChart
      visit={visit}
      id="count"
      title={visit.t('results.distribution')}
      summary={
        <>
          {isBestAlone && <>{visit.rich('results.bestMean', { best: quote }, { option: best.label, mean: said(best.mean) })} </>}
          {visit.t('results.distributionHow', { lowest: scores[0]!, highest: scores.at(-1)! })} {visit.t('chart.turnout', { turnout })}
        </>
      }
      names={names}
      rows={shown.map(({ label, language, scores: counts, mean, median, votes }) => ({
        label,
        language,
        values: counts!.map((count) => count.votes),
        said: [
          visit.t('results.meanIs', { mean: said(mean) }),
          visit.t('results.medianIs', { median: said(median) }),
          visit.t('results.scoresGiven', { votes }),
        ],
      }))}
      heads={[
        visit.t('results.option'),
        visit.t('results.mean'),
        visit.t('results.median'),
        ...(isDetailed ? names.map((name) => visit.t('results.scoreHead', { score: name })) : []),
      ]}
      cells={shown.map(({ mean, median, scores: counts }) => [
        said(mean),
        said(median),
        ...(isDetailed ? counts!.map(({ votes }) => visit.words.number(votes)) : []),
      ])}
    />
  );
}
