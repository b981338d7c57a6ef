/** What a budget funds and why not the rest, as `urna count --format text` prints it. */
import type { BudgetElection } from '../votes/counting/election.js';
import type { Report } from './count-report.js';
import { sideBySide, tiesAndLots, wrapped } from './count-words.js';

/** What the methods say of every project in their figures. */
interface ProjectFigures {
  readonly id: string;
  readonly votes: number;
  readonly score?: string;
  readonly reason: keyof typeof reasons;
}

const reasons = {
  FUNDED: 'funded',
  TOO_EXPENSIVE_FOR_BUDGET: 'costs more than the whole budget',
  TOO_EXPENSIVE_FOR_REST: 'costs more than was left',
  NOT_ENOUGH_SUPPORT: 'too little support',
  STOPPED_BEFORE: 'the count had stopped before its turn',
};

const widestName = 40;

export interface Money {
  readonly unit?: bigint;
  readonly currency?: string;
}

export function budgetTableOf(report: Report, { projects }: BudgetElection, { unit = 1n, currency = '' }: Money): string {
  const figures = report.figures as unknown as { budget: string; spent: string; rest: string; projects: readonly ProjectFigures[] } & Rules;
  const money = (amount: bigint | string): string => inWords(BigInt(amount), unit);
  const places = report.winners.map((id) => report.options.indexOf(id));
  const others = [...projects.keys()].filter((place) => !places.includes(place));
  const hasScores = figures.projects.some(({ score, votes }) => score !== undefined && score !== String(votes));
  const rows = (shown: readonly number[], isFunded: boolean): string[] => {
    const column = (heading: string, cell: (place: number, index: number) => string): string[] => [heading, ...shown.map(cell)];
    const columns = [
      column('cost', (place) => money(projects[place]!.cost)),
      column('votes', (place) => String(figures.projects[place]!.votes)),
      ...(hasScores ? [column('points', (place) => figures.projects[place]!.score ?? '')] : []),
    ];
    const first = column(isFunded ? 'Funded' : 'Not funded', (place, index) => {
      const { id, name } = projects[place]!;
      return `${isFunded ? `${index + 1}. ` : ''}${shortened(name === id ? id : `${id} ${name}`)}`;
    });
    const why = isFunded ? [] : [column('why', (place) => reasons[figures.projects[place]!.reason])];
    return shown.length === 0 ? [] : sideBySide(first, columns, why);
  };
  const amounts = `${money(figures.budget)} ${currency}, of which ${money(figures.spent)} is spent and ${money(figures.rest)} left`;
  return [
    [`Method   ${report.method}${rulesInWords(report, figures)}`, `Budget   ${amounts.replace(' ,', ',')}`].join('\n'),
    ...(report.winners.length === 0 ? ['Nothing is funded.'] : rows(places, true)),
    ...rows(others, false),
    ...tiesAndLots(report),
  ]
    .map(wrapped)
    .join('\n\n');
}

interface Rules {
  readonly share?: string;
  readonly stop?: string;
}

const stops: Record<string, string> = {
  SINGLE_RUN: 'in one run',
  NOTHING_MORE_FITS: 'where nothing more fits',
  NEXT_WOULD_EXCEED: 'where the next share would exceed the budget',
};

function rulesInWords({ parameters }: Report, { share, stop }: Rules): string {
  const rules = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  const ended = share === undefined || stop === undefined ? [] : [`Share    ${share} each, ${stops[stop]}`];
  return [...(rules.length > 0 ? ['', `Rules    ${rules.join(', ')}`] : []), ...ended].join('\n');
}

function shortened(name: string): string {
  const [first] = name.split(/[\r\n]/, 1);
  const letters = [...first!];
  return letters.length <= widestName
    ? first!
    : `${letters
        .slice(0, widestName - 1)
        .join('')
        .trimEnd()}…`;
}

function inWords(amount: bigint, unit: bigint): string {
  const whole = String(amount / unit).replace(/\B(?=(?:\d{3})+$)/g, ' ');
  return unit === 1n ? whole : `${whole}.${String(amount % unit).padStart(String(unit).length - 1, '0')}`;
}
