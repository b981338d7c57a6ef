/** The result of a poll from its public definition and its opened ballots: what Urna publishes and what anybody recounts. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../ledger/log/canonical-json.js';
import type { PublicChoices } from './ballot.rules.js';
import { countElection } from './counting/count.js';
import type { AnyElection } from './counting/countings.js';
import type { Count } from './counting/election.js';
import { drawLots } from './counting/lots.js';
import type { Opening } from './leaves.rules.js';

/** What of a poll decides its count. */
export type PollDefinition = Pick<
  Opening,
  'poll' | 'kind' | 'options' | 'lowestScore' | 'highestScore' | 'budget' | 'method' | 'seats' | 'parameters'
>;

export interface StatementFigures {
  agree: number;
  disagree: number;
  pass: number;
}

/** Options are named by their place in `options`, as in {@link Count}. */
export interface PollResult extends Omit<Count, 'method'> {
  format: 'urna-result@1';
  poll: string;
  method: Opening['method'];
  parameters: Record<string, string>;
  /** Ids of the options, in their order. */
  options: string[];
  ballots: number;
  /** What lots are drawn from, base64url: `poll.opened` committed to it, and nobody can recount a tie without it. */
  seed: string;
}

/** Ballots that say the same are kept once, with their number: the order in which they came never matters. */
export class BallotPile {
  private readonly piles = new Map<string, { count: number; choices: PublicChoices }>();
  private total = 0;

  add(choices: PublicChoices, count = 1): void {
    const key = JSON.stringify(choices);
    const pile = this.piles.get(key);
    if (pile) pile.count += count;
    else this.piles.set(key, { count, choices });
    this.total += count;
  }

  get ballots(): number {
    return this.total;
  }

  /** In an order of their own, so that equal ballots always make the same election. */
  sorted(): { count: number; choices: PublicChoices }[] {
    return [...this.piles].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pile]) => pile);
  }
}

/** Everything that a count needs, as plain values that can be handed to a thread. */
export interface CountTask {
  poll: PollDefinition;
  ballots: readonly { count: number; choices: PublicChoices }[];
  seed: Uint8Array;
}

/** @param seed what lots are drawn from where the method leaves a tie */
export function countPoll(poll: PollDefinition, pile: BallotPile, seed: Uint8Array): PollResult {
  const { method, parameters, seats } = poll;
  const options = poll.options.map(({ id }) => id);
  const drawnFrom = Buffer.from(seed).toString('base64url');
  const frame = { format: 'urna-result@1' as const, poll: poll.poll, method, parameters, options, ballots: pile.ballots, seed: drawnFrom };
  if (method === 'statements') return { ...frame, ...countStatements(options.length, pile), seats };
  const lots = drawLots(seed, options.length);
  const { method: _, ...count } = countElection(method, toElection(poll, pile), lots, parameters);
  return { ...count, ...frame, seats };
}

export function writeResult(result: PollResult): { text: string; hash: Uint8Array } {
  const text = canonicalJson(result);
  return { text, hash: createHash('sha256').update(text).digest() };
}

export function toElection(poll: PollDefinition, pile: BallotPile): AnyElection {
  const names = poll.options.map(({ id }) => id);
  const ballots = pile.sorted();
  const frame = { options: names, seats: poll.seats };
  switch (poll.kind) {
    case 'RANKING':
      return {
        kind: 'ranked',
        election: { ...frame, withdrawn: [], ballots: ballots.map(({ count, choices }) => ({ count, ranks: read(choices, 'ranks') })) },
      };
    case 'SCORE':
      return {
        kind: 'score',
        election: {
          ...frame,
          lowest: poll.lowestScore!,
          highest: poll.highestScore!,
          ballots: ballots.map(({ count, choices }) => ({ count, scores: read(choices, 'scores') })),
        },
      };
    case 'BUDGET':
      return {
        kind: 'budget',
        election: {
          projects: poll.options.map(({ id, cost }) => ({ id, name: id, cost: BigInt(cost!) })),
          budget: BigInt(poll.budget!),
          ballots: ballots.map(({ count, choices }) => ({ count, approved: read(choices, 'approved'), points: null })),
        },
      };
    default:
      return {
        kind: 'choice',
        election: { ...frame, ballots: ballots.map(({ count, choices }) => ({ count, chosen: read(choices, 'chosen') })) },
      };
  }
}

type Of<Key extends string> = Extract<PublicChoices, Record<Key, unknown>>;

/** The choices of a ballot of that kind; another kind's ballot does not belong to the poll. */
function read<Key extends 'ranks' | 'scores' | 'approved' | 'chosen' | 'positions'>(
  choices: PublicChoices,
  key: Key,
): Of<Key> extends Record<Key, infer Value> ? Value : never {
  if (!(key in choices)) throw new TypeError(`A ballot of this poll says ${key}.`);
  return (choices as unknown as Record<Key, never>)[key];
}

function countStatements(statements: number, pile: BallotPile): Omit<Count, 'method' | 'seats'> {
  const figures = Array.from({ length: statements }, (): StatementFigures => ({ agree: 0, disagree: 0, pass: 0 }));
  for (const { count, choices } of pile.sorted()) {
    read(choices, 'positions').forEach((position, place) => {
      if (position === 'AGREE') figures[place]!.agree += count;
      else if (position === 'DISAGREE') figures[place]!.disagree += count;
      else if (position === 'PASS') figures[place]!.pass += count;
    });
  }
  return { quota: null, winners: [], order: null, rounds: [], ties: [], figures: { statements: figures } };
}
