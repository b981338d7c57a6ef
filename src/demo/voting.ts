/** Ballots of the demonstration: by chance, with the weights that its content gives. */
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { CastingService, type CastVote } from '../votes/casting.service.js';
import type { StatementPosition } from '../votes/ballot.rules.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import type { DemoPoll, OptionsPoll, StatementsPoll } from './content/index.js';
import { earlier, hour, later, momentBetween } from './days.js';
import type { Staged } from './publishing.js';
import type { Timeline } from './timeline.js';

type Choice = (options: readonly { id: string }[]) => Pick<CastVote, 'optionIds' | 'positions' | 'scores'>;

/** Plans the ballots of all its polls; returns how many there are. Ballots of the same hours share a transaction. */
export function vote(app: INestApplicationContext, timeline: Timeline, cast: Cast, staged: Staged): number {
  let count = 0;
  for (const [place, content] of staged.content.polls.entries()) {
    const chance = new Chance(`ballots of ${content.key}`);
    const turns = new Map<number, { voter: Actor; choice: Choice }[]>();
    for (const voter of votersOf(chance, cast, staged)) {
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

function choose(chance: Chance, poll: DemoPoll): Choice {
  return poll.kind === 'STATEMENTS' ? takePositions(chance, poll) : markOptions(chance, poll);
}

function markOptions(chance: Chance, { kind, weights, min = 1, max = 1 }: OptionsPoll): Choice {
  const marks = chance.weighted(weights, kind === 'SINGLE' ? 1 : min + chance.below(max - min + 1));
  return (options) => ({ optionIds: marks.map((mark) => options[mark]!.id), positions: [], scores: [] });
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
