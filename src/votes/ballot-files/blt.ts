/** Reads ballots in BLT form, as OpaVote, OpenSTV and the Scottish councils publish them. */
import type { RankedBallot, RankedElection } from '../counting/election.js';
import { BltTokens } from './blt-tokens.js';
import { BallotFileError } from './ballot-file-error.js';

export interface BltFile {
  readonly title: string | null;
  readonly election: RankedElection;
}

export function readBlt(text: string): BltFile {
  const tokens = new BltTokens(text);
  const count = tokens.wholeNumber('how many options there are');
  const seats = tokens.wholeNumber('how many seats there are');
  if (count === 0) throw new BallotFileError('There must be at least one option.', tokens.line);
  const { withdrawn, nicknames } = readBeforeBallots(tokens, count);
  const ballots = readBallots(tokens, count, nicknames);
  const options = Array.from({ length: count }, (_, place) => tokens.quoted(`the name of option ${place + 1}`));
  const title = tokens.isQuoted() ? tokens.quoted('the title') : null;
  return { title, election: { options, seats, withdrawn, ballots } };
}

/**
 * Options that stood and may not be elected, as negative numbers, and instructions to programs, of which [nick …] gives options
 * short names. [tie …] is passed over: lots settle ties here, and every tie is in the result.
 */
function readBeforeBallots(tokens: BltTokens, count: number): { withdrawn: number[]; nicknames: ReadonlyMap<string, number> } {
  const withdrawn = new Set<number>();
  let nicknames = new Map<string, number>();
  for (let token = tokens.peek(); token !== null && /^(?:-\d+$|\[)/.test(token); token = tokens.peek()) {
    const words = tokens
      .next('a withdrawn option')
      .slice(1, token.startsWith('[') ? -1 : undefined)
      .trim()
      .split(/[\s,]+/);
    if (token.startsWith('-')) withdrawn.add(place(words[0], count, tokens));
    else if (words[0].toLowerCase() === 'nick') nicknames = new Map(words.slice(1).map((nickname, option) => [nickname, option]));
  }
  return { withdrawn: [...withdrawn].sort((one, other) => one - other), nicknames };
}

/** Each begins with how many say the same and ends with 0; a 0 where a ballot would begin ends them all. */
function readBallots(tokens: BltTokens, count: number, nicknames: ReadonlyMap<string, number>): RankedBallot[] {
  const ballots: RankedBallot[] = [];
  for (;;) {
    // A ballot may carry an identification, which does not count.
    while (tokens.peek()?.startsWith('(')) tokens.next('a ballot');
    const papers = tokens.wholeNumber('how many ballots say the following, or 0 after the last');
    if (papers === 0) return ballots;
    ballots.push({ count: papers, ranks: readRanks(tokens, count, nicknames) });
  }
}

function readRanks(tokens: BltTokens, count: number, nicknames: ReadonlyMap<string, number>): number[][] {
  const ranks: number[][] = [];
  for (;;) {
    const token = tokens.next('the next preference, or 0 after the last');
    if (token === '0') return ranks;
    ranks.push(token === '-' ? [] : token.split('=').map((word) => nicknames.get(word) ?? place(word, count, tokens)));
  }
}

function place(number: string, count: number, tokens: BltTokens): number {
  if (!/^\d+$/.test(number)) throw new BallotFileError(`“${number}” stands where the number of an option is expected.`, tokens.line);
  if (Number(number) < 1 || Number(number) > count)
    throw new BallotFileError(`There is no option ${number}; they are numbered 1 to ${count}.`, tokens.line);
  return Number(number) - 1;
}
