/** Elections that textbooks count, for the specs of the methods. */
import type { RankedBallot, RankedElection } from './election.js';

/** `{ 'A>B=C': 3 }`: three ballots that put A before B and C. */
export function ranked(votes: Readonly<Record<string, number>>, options: readonly string[], seats = 1): RankedElection {
  const ballots = Object.entries(votes).map(([words, count]): RankedBallot => ({
    count,
    ranks: words
      .split('>')
      .map((rank) => rank.split('=').filter((name) => name !== ''))
      .map((rank) => rank.map((name) => options.indexOf(name))),
  }));
  return { options, seats, withdrawn: [], ballots };
}

/** Where the capital of Tennessee should be: Memphis, Nashville, Chattanooga or Knoxville. */
export const tennessee = ranked({ 'M>N>C>K': 42, 'N>C>K>M': 26, 'C>K>N>M': 15, 'K>C>N>M': 17 }, ['M', 'N', 'C', 'K']);

/** The 45 voters with which Schulze's method is usually explained. */
export const fortyFive = ranked(
  {
    'A>C>B>E>D': 5,
    'A>D>E>C>B': 5,
    'B>E>D>A>C': 8,
    'C>A>B>E>D': 3,
    'C>A>E>B>D': 7,
    'C>B>A>D>E': 2,
    'D>C>E>B>A': 7,
    'E>B>A>D>C': 8,
  },
  ['A', 'B', 'C', 'D', 'E'],
);

/** Three voters in a circle: every victory is 2 to 1. */
export const circle = ranked({ 'A>B>C': 1, 'B>C>A': 1, 'C>A>B': 1 }, ['A', 'B', 'C']);
