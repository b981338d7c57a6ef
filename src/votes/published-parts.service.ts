/** The file with the parts of a result: by what was known of the voters, and by territory, each with whether it is too small to be shown. */
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { Database } from '../platform/database/database.js';
import { CellsService } from './cells.service.js';
import { readHasOpened } from './ending.queries.js';
import { PollsService } from './polls.service.js';
import type { OptionResult } from './results.js';

interface Part {
  isHidden: boolean;
  turnout: number | null;
  options: OptionResult[] | null;
}

@Injectable()
export class PublishedPartsService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly cells: CellsService,
  ) {}

  /** Canonical JSON; null until the poll has closed. Not of the ledger: these counters cannot be recounted from the ballots. */
  async parts(pollId: string): Promise<string | null> {
    if ((await this.database.rows(readHasOpened, [pollId])).length === 0) return null;
    const poll = await this.polls.definition(pollId);
    const byLevel = await this.cells.byLevel(poll);
    if (byLevel === null) return null;
    const byTerritory = await this.cells.results(poll);
    return canonicalJson({
      format: 'urna-parts@1',
      poll: pollId,
      byTrustLevel: byLevel.map((part) => ({ level: part.level, ...countOf(part) })),
      byTerritory: byTerritory?.map((part) => ({ territory: part.territory.code, ...countOf(part) })) ?? null,
    });
  }
}

/** A hidden part says that it is there, and nothing of how many or how. */
function countOf({ isHidden, turnout, options }: Part) {
  return {
    isHidden,
    turnout,
    options:
      options?.map(({ option, votes, disagree, pass, scores }) => ({
        ...{ option: option.id, votes, disagree, pass },
        scores: scores?.map(({ score, votes: given }) => ({ score, votes: given })) ?? null,
      })) ?? null,
  };
}
