/** Reads ballots in BLT form, as OpaVote, OpenSTV and the Scottish councils publish them. */
import type { RankedBallot, RankedElection } from '../counting/election.js';
import { BltTokens } from './blt-tokens.js';
import { UnreadableBallots } from './unreadable-ballots.js';

export interface BltFile {
  readonly title: string | null;
  readonly election: RankedElection;
}

export function readBlt(text: string): BltFile {
  const tokens = new BltTokens(text);
  const count = tokens.wholeNumber('how many options there are');
  const seats = tokens.wholeNumber('how many seats there are');
  if (count === 0) throw new UnreadableBallots(tokens.line, 'There must be at least one option.');
  const withdrawn = readWithdrawn(tokens, count);
  const ballots = readBallots(tokens, count);
  const options = Array.from({ length: count }, (_, place) => tokens.quoted(`the name of option ${place + 1}`));
  const title = tokens.isQuoted() ? tokens.quoted('the title') : null;
  return { title, election: { options, seats, withdrawn, ballots } };
}

/** Options that stood and may not be elected, as negative numbers before the first ballot. */
function readWithdrawn(tokens: BltTokens, count: number): number[] {
  const withdrawn = new Set<number>();
  for (let token = tokens.peek(); token !== null && /^-\d+$/.test(token); token = tokens.peek())
    withdrawn.add(place(tokens.next('a withdrawn option').slice(1), count, tokens));
  return [...withdrawn].sort((one, other) => one - other);
}

/** Each begins with how many say the same and ends with 0; a 0 where a ballot would begin ends them all. */
function readBallots(tokens: BltTokens, count: number): RankedBallot[] {
  const ballots: RankedBallot[] = [];
  for (;;) {
    // A ballot may carry an identification, which does not count.
    while (tokens.peek()?.startsWith('(')) tokens.next('a ballot');
    const papers = tokens.wholeNumber('how many ballots say the following, or 0 after the last');
    if (papers === 0) return ballots;
    ballots.push({ count: papers, ranks: readRanks(tokens, count) });
  }
}

function readRanks(tokens: BltTokens, count: number): number[][] {
  const ranks: number[][] = [];
  for (;;) {
    const token = tokens.next('the next preference, or 0 after the last');
    if (token === '0') return ranks;
    ranks.push(token === '-' ? [] : token.split('=').map((number) => place(number, count, tokens)));
  }
}

function place(number: string, count: number, tokens: BltTokens): number {
  if (!/^\d+$/.test(number)) throw new UnreadableBallots(tokens.line, `“${number}” stands where the number of an option is expected.`);
  if (Number(number) < 1 || Number(number) > count)
    throw new UnreadableBallots(tokens.line, `There is no option ${number}; they are numbered 1 to ${count}.`);
  return Number(number) - 1;
}
