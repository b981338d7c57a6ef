/** Ballots of the demonstration: by chance, with the weights that its content gives. */
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor, Person } from '../people/actor.js';
import { CastingService, type CastVote } from '../votes/casting.service.js';
import type { StatementPosition } from '../votes/ballot.rules.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import type { ApprovalPoll, BudgetPoll, DemoPoll, OptionsPoll, RankingPoll, ScorePoll, StatementsPoll } from './content/index.js';
import { earlier, hour, later, momentBetween } from './days.js';
import type { Staged } from './staged.js';
import type { Timeline } from './timeline.js';

type Choice = (options: readonly { id: string }[]) => Pick<CastVote, 'optionIds' | 'positions' | 'scores'>;

/** Plans the ballots of all its polls; returns how many there are. Ballots of the same hours share a transaction. */
export function vote(app: INestApplicationContext, timeline: Timeline, cast: Cast, staged: Staged): number {
  let count = 0;
  for (const [place, content] of staged.content.polls.entries()) {
    const chance = new Chance(`ballots of ${content.key}`);
    const turns = new Map<number, { voter: Actor; choice: Choice }[]>();
    const voters = votersOf(chance, cast, staged).filter(({ person }) => livesIn(content.voters, person));
    for (const voter of voters) {
      const moment = momentBetween(chance, later(staged.opensAt, 1), staged.until).getTime();
      const turn = earlier(new Date(Math.ceil(moment / (6 * hour)) * 6 * hour), staged.until).getTime();
      turns.set(turn, [...(turns.get(turn) ?? []), { voter, choice: choose(chance, content) }]);
      count++;
    }
    const castOne = ({ voter, choice }: { voter: Actor; choice: Choice }) => {
      const { poll } = staged.polls[place]!;
      return app.get(CastingService).cast(voter, { pollId: poll.id, mayReplace: false, ...choice(poll.options) });
    };
    for (const [turn, ballots] of turns) timeline.plan(new Date(turn), () => Promise.all(ballots.map(castOne)));
  }
  return count;
}

/** In open polls nobody whom a visitor can sign in as has voted: their ballots are the visitor's to cast. */
function votersOf(chance: Chance, cast: Cast, { content }: Staged): Actor[] {
  const people = [...cast.citizens, ...cast.crowd, ...(content.phase === 'OPEN' ? [] : [cast.who('ana')])];
  const share = (content.territory === 'CO' ? 0.8 : 0.5) + chance.next() * 0.2;
  return people.filter(() => chance.next() < share);
}

/** Of people who are not verified nobody knows where they live. */
function livesIn(territories: readonly string[] | undefined, person: Person): boolean {
  return territories === undefined || person.territories.some((code) => territories.includes(code));
}

function choose(chance: Chance, poll: DemoPoll): Choice {
  switch (poll.kind) {
    case 'STATEMENTS':
      return takePositions(chance, poll);
    case 'SCORE':
      return giveScores(chance, poll);
    default:
      return markOptions(placesIn(chance, poll));
  }
}

function markOptions(places: readonly number[]): Choice {
  return (options) => ({ optionIds: places.map((place) => options[place]!.id), positions: [], scores: [] });
}

function placesIn(chance: Chance, poll: OptionsPoll | ApprovalPoll | RankingPoll | BudgetPoll): number[] {
  switch (poll.kind) {
    case 'APPROVAL':
      return approve(chance, poll);
    case 'RANKING':
      return rank(chance, poll);
    case 'BUDGET':
      return spend(chance, poll);
    default: {
      const { kind, weights, min = 1, max = 1 } = poll;
      return chance.weighted(weights, kind === 'SINGLE' ? 1 : min + chance.below(max - min + 1));
    }
  }
}

function approve(chance: Chance, { weights }: ApprovalPoll): number[] {
  const approved = [...weights.keys()].filter((place) => chance.next() < weights[place]!);
  return approved.length > 0 ? approved : chance.weighted(weights, 1);
}

/** Most people rank a few, some all. */
function rank(chance: Chance, { weights }: RankingPoll): number[] {
  const isThorough = chance.next() < 0.3;
  return chance.weighted(weights, isThorough ? weights.length : 1 + chance.below(Math.min(4, weights.length)));
}

/** What people like best first, as long as the budget lasts and they care to go on. */
function spend(chance: Chance, { weights, options, budget }: BudgetPoll): number[] {
  let rest = budget;
  const chosen: number[] = [];
  for (const place of chance.weighted(weights, weights.length)) {
    if (options[place]!.cost > rest || (chosen.length > 0 && chance.next() < 0.2)) continue;
    rest -= options[place]!.cost;
    chosen.push(place);
  }
  return chosen;
}

/** Around the weight of each option, to both sides; not everybody has an opinion on each. */
function giveScores(chance: Chance, { weights, lowest, highest }: ScorePoll): Choice {
  const scores = weights.map((weight, place) => {
    if (place > 0 && chance.next() < 0.12) return null;
    const step = (weight + (chance.next() + chance.next() - 1) * 0.5) * (highest - lowest);
    return lowest + Math.max(0, Math.min(highest - lowest, Math.round(step)));
  });
  return (options) => ({
    optionIds: [],
    positions: [],
    scores: scores.flatMap((score, place) => (score === null ? [] : [{ optionId: options[place]!.id, score }])),
  });
}

/** People lean one way or the other, so that opinions go together; nobody answers everything. */
function takePositions(chance: Chance, { weights }: StatementsPoll): Choice {
  const leaning = chance.next() < 0.5 ? 0.2 : -0.2;
  const positions = weights.map((weight, place): StatementPosition | null => {
    if (place > 0 && chance.next() < 0.12) return null;
    if (chance.next() < 0.1) return 'PASS';
    return chance.next() < weight + leaning * (place % 2 === 0 ? 1 : -1) * 4 * weight * (1 - weight) ? 'AGREE' : 'DISAGREE';
  });
  return (statements) => ({
    optionIds: [],
    scores: [],
    positions: positions.flatMap((position, place) => (position === null ? [] : [{ statementId: statements[place]!.id, position }])),
  });
}
