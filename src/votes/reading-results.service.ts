/** Reads results, who certified them and what was noted, each for a whole page of polls in one statement. */
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import {
  readAnnotations,
  readCertifications,
  readResults,
  type AnnotationRow,
  type CertificationRow,
  type ResultRow,
} from './ending.queries.js';
import type { Poll, PollOption } from './poll.entity.js';
import type { CountPlace, CountRound, PollCount } from './poll-count.js';
import type { PollResult } from './result.rules.js';

export type { AnnotationRow, CertificationRow, ResultRow };

/** What budget methods say of each project, in their order (counting/budgeting.ts). */
interface ProjectFigure {
  votes: number;
  cost: string;
  funded: boolean;
  reason: string;
}

export interface CountedPoll extends Omit<PollCount, 'projects'> {
  projects: { option: PollOption; votes: number; cost: number; isFunded: boolean; reasonCode: string }[] | null;
}

@Injectable()
export class ReadingResultsService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  async results(pollIds: readonly string[]): Promise<Map<string, ResultRow>> {
    return new Map((await this.database.rows(readResults, [pollIds])).map((row) => [row.pollId, row]));
  }

  async certifications(pollIds: readonly string[]): Promise<Map<string, CertificationRow[]>> {
    return grouped(pollIds, await this.database.rows(readCertifications, [pollIds]));
  }

  async annotations(pollIds: readonly string[]): Promise<Map<string, AnnotationRow[]>> {
    return grouped(pollIds, await this.database.rows(readAnnotations, [pollIds]));
  }

  /** The result in the terms of the API. */
  toCount(poll: Poll, { countedAt, ballots, result, hash }: ResultRow): CountedPoll {
    const { quota, winners, order, rounds, ties, figures, method } = JSON.parse(result) as PollResult;
    const at = (place: number): PollOption => poll.options[place]!;
    const tallied = (votes: readonly (string | null)[]) =>
      votes.flatMap((each, place) => (each === null ? [] : [{ option: at(place), votes: each }]));
    const files = `${this.settings.publicUrl}/ledger/polls/${poll.id}`;
    return {
      countedAt,
      ballots,
      method,
      quota,
      winners: winners.map(at),
      order: order && toPlaces(order.map((places) => places.map(at))),
      rounds: rounds.map((round): CountRound => ({
        round: round.round,
        tallies: tallied(round.tallies),
        elected: round.elected.map(at),
        excluded: round.excluded.map(at),
        transfers: round.transfers.map(({ from, kind, to, exhausted }) => ({ from: at(from), kind, to: tallied(to), exhausted })),
        exhausted: round.exhausted,
      })),
      ties: ties.map(({ round, purpose, among, chosen, by }) => ({ round, purpose, among: among.map(at), chosen: at(chosen), by })),
      projects: poll.kind === 'BUDGET' ? toProjects(poll, figures.projects as ProjectFigure[]) : null,
      hash: hash.toString('base64url'),
      resultUrl: `${files}/result.json`,
      openingsUrl: `${files}/ballots.ndjson`,
    };
  }
}

function toPlaces(groups: readonly PollOption[][]): CountPlace[] {
  let place = 1;
  return groups.map((options) => {
    const group = { place, options };
    place += options.length;
    return group;
  });
}

function toProjects(poll: Poll, figures: readonly ProjectFigure[]): CountedPoll['projects'] {
  return figures.map(({ votes, funded, reason }, place) => {
    const option = poll.options[place]!;
    return { option, votes, cost: option.cost!, isFunded: funded, reasonCode: reason };
  });
}

function grouped<Row extends { pollId: string }>(pollIds: readonly string[], rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(pollIds.map((id) => [id, []]));
  for (const row of rows) groups.get(row.pollId)!.push(row);
  return groups;
}
