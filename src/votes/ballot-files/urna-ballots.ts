/** Urna's own ballots: a line of JSON that says what is voted on and how it is counted, then one line of JSON for each ballot. */
import { kindOf, type AnyElection } from '../counting/countings.js';
import type { Method } from '../counting/election.js';
import { BallotFileError } from './ballot-file-error.js';
import { asList, asPlaces, asWhole, readObject, refuseOtherKeys, type JsonObject } from './shapes.js';
import { readUrnaHeader, type UrnaHeader } from './urna-header.js';

export interface UrnaBallots {
  readonly method: Method;
  readonly parameters: Readonly<Record<string, string>>;
  readonly given: AnyElection;
}

export function readUrnaBallots(text: string): UrnaBallots {
  const lines = text.split(/\r?\n/);
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new BallotFileError('The file is empty; its first line should say what is voted on.');
  const header = readUrnaHeader(lines[0]!);
  const ballots = <Ballot>(read: (ballot: JsonObject, line: number) => Ballot, keys: readonly string[]): (Ballot & { count: number })[] =>
    lines.slice(1).map((words, index) => {
      const line = index + 2;
      const ballot = readObject(words, line);
      refuseOtherKeys(ballot, ['count', ...keys], 'this ballot', line);
      const count = ballot.count === undefined ? 1 : asWhole(ballot.count, '"count"', line, 1);
      return { count, ...read(ballot, line) };
    });
  return { method: header.method, parameters: header.parameters, given: electionOf(header, ballots) };
}

type ReadAll = <Ballot>(read: (ballot: JsonObject, line: number) => Ballot, keys: readonly string[]) => (Ballot & { count: number })[];

function electionOf(header: UrnaHeader, readAll: ReadAll): AnyElection {
  const { seats, withdrawn, lowest, highest, budget } = header;
  const options = header.options.map(({ name }) => name);
  switch (kindOf[header.method]) {
    case 'ranked': {
      const ballots = readAll(({ ranks }, line) => ({ ranks: readRanks(ranks, options.length, line) }), ['ranks']);
      return { kind: 'ranked', election: { options, seats, withdrawn, ballots } };
    }
    case 'choice': {
      const ballots = readAll(({ chosen }, line) => ({ chosen: asPlaces(chosen, '"chosen"', options.length, line) }), ['chosen']);
      return { kind: 'choice', election: { options, seats, ballots } };
    }
    case 'score': {
      const scoreOf = (score: unknown, line: number): number | null =>
        score === null ? null : asWhole(score, 'a score (or null for none)', line, lowest, highest);
      const ballots = readAll(
        ({ scores }, line) => ({ scores: oneFor(options.length, scores, '"scores"', line).map((score) => scoreOf(score, line)) }),
        ['scores'],
      );
      return { kind: 'score', election: { options, seats, lowest, highest, ballots } };
    }
    case 'budget': {
      const ballots = readAll((ballot, line) => readApprovals(ballot, options.length, line), ['approved', 'points']);
      const projects = header.options.map(({ id, name, cost }) => ({ id, name, cost: cost ?? 0n }));
      return { kind: 'budget', election: { projects, budget: budget ?? 0n, ballots } };
    }
  }
}

function readRanks(value: unknown, options: number, line: number): number[][] {
  const ranks = asList(value, '"ranks"', line).map((rank) => asPlaces(rank, 'a rank', options, line));
  asPlaces(ranks.flat(), '"ranks"', options, line);
  return ranks;
}

function readApprovals(ballot: JsonObject, options: number, line: number) {
  const approved = asPlaces(ballot.approved, '"approved"', options, line);
  const given = ballot.points ?? null;
  const points = given === null ? null : oneFor(approved.length, given, '"points"', line).map((number) => asWhole(number, 'points', line));
  return { approved, points };
}

function oneFor(number: number, value: unknown, what: string, line: number): readonly unknown[] {
  const list = asList(value, what, line);
  if (list.length !== number) throw new BallotFileError(`${what} has ${list.length} entries where ${number} are due.`, line);
  return list;
}

/** Whether the first line claims to be of this format. */
export const looksLikeUrnaBallots = (text: string): boolean => /^\s*\{[^\n]*"format"\s*:\s*"urna-ballots@/.test(text.slice(0, 1_000_000));
