/** Projects by how many approve of them, with what they cost and how far the budget would reach in that order. */
import { BarChart } from '../../parts/chart.js';
import { BarSummary } from '../../parts/chart-summary.js';
import { barOf, type CountChartProps } from './counted.js';

export function BudgetChart({ visit, poll, options, shown, turnout }: CountChartProps) {
  const money = (amount: number): string => visit.words.money(amount);
  const within = withinBudget(options, poll.budget!);
  const cost = within.reduce((sum, each) => sum + (each.cost ?? 0), 0);
  const byVotes = [...shown].sort((one, other) => other.votes - one.votes);
  const last = byVotes.findLastIndex(({ id }) => within.some((each) => each.id === id));
  return (
    <BarChart
      visit={visit}
      id="count"
      title={visit.t('results.approvals')}
      summary={
        <>
          <BarSummary visit={visit} turnout={turnout} bars={options.map(barOf)} />{' '}
          {turnout > 0 &&
            !poll.count &&
            visit.t('results.budgetLine', { count: within.length, cost: money(cost), budget: money(poll.budget!) })}
        </>
      }
      heads={{ label: visit.t('results.project'), value: visit.t('results.votes'), share: visit.t('results.share') }}
      bars={byVotes.map((option) => ({ ...barOf(option), label: `${option.label} (${money(option.cost ?? 0)})` }))}
      cut={turnout > 0 && !poll.count && last < byVotes.length - 1 ? { after: last, said: visit.t('results.budgetEnds') } : undefined}
    />
  );
}

/** Those with the most votes, one after the other, as long as the next one can be paid. */
function withinBudget<Project extends { votes: number; cost: number | null }>(projects: readonly Project[], budget: number): Project[] {
  let rest = budget;
  const taken: Project[] = [];
  for (const project of [...projects].sort((one, other) => other.votes - one.votes)) {
    if ((project.cost ?? 0) > rest) break;
    rest -= project.cost ?? 0;
    taken.push(project);
  }
  return taken;
}
