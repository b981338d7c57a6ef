/** Tally sheets of the Debian project: a drawing that names the options, then one line `V: 2-13 …` for each voter. */
import type { RankedBallot, RankedElection } from '../counting/election.js';
import { BallotFileError } from './ballot-file-error.js';

const optionLine = /Option (\d+|[A-Z])-*>:\s*(.*?)\s*$/;
/** Of ranks, and of options after the ninth. */
const signs = '-123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const voteLine = /^V:\s*(\S+)/;

/**
 * A voter's word has one sign for each option: its rank, 1-9 and A-Z after that, or - where it is not ranked. Only the order of
 * ranks counts, so 3-7 says the same as 1-2. The default option, "None Of The Above", is an option like the others.
 */
export function readDebianTally(text: string, seats = 1): RankedElection {
  const options: string[] = [];
  const ballots = new Map<string, RankedBallot>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const option = optionLine.exec(line);
    const vote = voteLine.exec(line);
    if (vote) {
      const word = vote[1]!.toUpperCase();
      const ranks = ballots.get(word)?.ranks ?? readRanks(word, options.length, index + 1);
      ballots.set(word, { count: (ballots.get(word)?.count ?? 0) + 1, ranks });
    } else if (option) {
      const expected = options.length + 1;
      if (ballots.size > 0) throw new BallotFileError('an option is named after the first vote.', index + 1);
      if (option[1] !== String(expected) && option[1] !== signs[expected])
        throw new BallotFileError(`option ${expected} should be named here, not ${option[1]}.`, index + 1);
      if (option[2] === '') throw new BallotFileError(`option ${expected} has no name.`, index + 1);
      options.push(option[2]!);
    }
  }
  if (options.length === 0) throw new BallotFileError('This is no Debian tally: no line names an option, as in "Option 1--->: Name".');
  if (ballots.size === 0) throw new BallotFileError('This Debian tally has no votes: no line begins with "V:".');
  return { options, seats, withdrawn: [], ballots: [...ballots.values()] };
}

function readRanks(word: string, options: number, line: number): number[][] {
  if (options === 0) throw new BallotFileError('a vote stands before the options are named.', line);
  if (word.length !== options) throw new BallotFileError(`the vote ${word} has ${word.length} signs for ${options} options.`, line);
  const wrong = /[^-1-9A-Z]/.exec(word)?.[0];
  if (wrong !== undefined) throw new BallotFileError(`${wrong} is no rank in the vote ${word}; ranks are 1-9, A-Z, or - for none.`, line);
  const ranks = new Map<string, number[]>();
  for (const [option, sign] of [...word].entries()) if (sign !== '-') ranks.set(sign, [...(ranks.get(sign) ?? []), option]);
  // In ASCII the digits stand before the letters.
  return [...ranks].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tied]) => tied);
}
