/** The sentences that say what a chart shows. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../kit/visit.js';
import { leadersOf } from './chart-layout.js';
import type { Bar } from './chart.js';
import { langOf } from './lang.js';

/** Which option has the most votes, by how many, or who is level. */
export function BarSummary({ visit, bars, turnout }: { visit: Visit; bars: readonly Bar[]; turnout: number }) {
  const { leaders, margin, next } = leadersOf(bars);
  const [leader] = leaders;
  const voted = visit.t('chart.turnout', { turnout });
  if (!leader) return <>{voted}</>;
  const facts = { votes: leader.value, share: visit.words.percent(leader.share), margin, count: leaders.length };
  const quote = (bar: Bar) => (words: ComponentChildren) => <q lang={langOf(visit, bar.language)}>{words}</q>;
  const told =
    leaders.length > 3
      ? visit.t('chart.manyLead', facts)
      : leaders.length > 1
        ? visit.rich(
            'chart.tie',
            { leaders: (words) => <span lang={langOf(visit, leader.language)}>{words}</span> },
            { ...facts, names: visit.words.list(leaders.map(({ label }) => `«${label}»`)) },
          )
        : next
          ? visit.rich('chart.leads', { leader: quote(leader), next: quote(next) }, { ...facts, leading: leader.label, second: next.label })
          : visit.rich('chart.only', { leader: quote(leader) }, { ...facts, leading: leader.label });
  return (
    <>
      {told} {voted}
    </>
  );
}

/** How many agree with what most agree with, and what divides opinions most. */
export function StatementsSummary({ visit, statements, turnout }: { visit: Visit; statements: readonly Statement[]; turnout: number }) {
  const voted = visit.t('chart.turnout', { turnout });
  const known = statements
    .map((statement) => ({ ...statement, opinions: statement.agree + statement.disagree }))
    .filter(({ opinions }) => opinions > 0)
    .map((statement) => ({ ...statement, share: statement.agree / statement.opinions }));
  const [first] = known;
  if (!first) return <>{voted}</>;
  const most = known.reduce((one, other) => (other.share > one.share ? other : one), first);
  const divided = known.reduce((one, other) => (Math.abs(other.share - 0.5) < Math.abs(one.share - 0.5) ? other : one), first);
  const quote = (statement: Statement) => (words: ComponentChildren) => <q lang={langOf(visit, statement.language)}>{words}</q>;
  return (
    <>
      {visit.rich('chart.mostAgree', { most: quote(most) }, { statement: most.label, share: visit.words.percent(most.share) })}{' '}
      {known.length > 1 &&
        visit.rich('chart.divided', { most: quote(divided) }, { statement: divided.label, share: visit.words.percent(divided.share) })}{' '}
      {voted}
    </>
  );
}

interface Statement {
  label: string;
  language?: string;
  agree: number;
  disagree: number;
}

/** How many are in favour, against and neither, of how many. */
export function stanceSummary(
  visit: Visit,
  { inFavour, against, neutral }: { inFavour: number; against: number; neutral: number },
): string {
  const total = inFavour + against + neutral;
  const share = (value: number): string => visit.words.percent(total ? value / total : 0);
  return visit.t('chart.stances', {
    total,
    inFavour,
    against,
    neutral,
    inFavourShare: share(inFavour),
    againstShare: share(against),
    neutralShare: share(neutral),
  });
}

/** How many in all, and on which day the most. */
export function daySummary(visit: Visit, days: readonly { day: string; value: number }[]): string {
  const total = days.reduce((sum, { value }) => sum + value, 0);
  const busiest = days.reduce<{ day: string; value: number } | null>((one, other) => (other.value > (one?.value ?? 0) ? other : one), null);
  return busiest
    ? visit.t('chart.days', { total, days: days.length, day: visit.words.day(busiest.day), most: busiest.value })
    : visit.t('chart.noDays');
}
