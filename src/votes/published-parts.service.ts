/** The file with the parts of a result: by what was known of the voters, by territory, each with whether it is too small to be shown, and by how ballots came. */
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { Database } from '../platform/database/database.js';
import { CellsService } from './cells.service.js';
import { readHasOpened } from './ending.queries.js';
import { PollsService } from './polls.service.js';
import type { OptionResult } from './results.js';
import { WaysService } from './ways.service.js';

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
    private readonly ways: WaysService,
  ) {}

  /** Canonical JSON; null until the poll has closed. Not of the ledger: these counters cannot be recounted from the ballots. */
  async parts(pollId: string): Promise<string | null> {
    if ((await this.database.rows(readHasOpened, [pollId])).length === 0) return null;
    const poll = await this.polls.definition(pollId);
    const byLevel = await this.cells.byLevel(poll);
    if (byLevel === null) return null;
    const byTerritory = await this.cells.results(poll);
    const byWay = (await this.ways.of([poll])).get(poll);
    return canonicalJson({
      format: 'urna-parts@1',
      poll: pollId,
      byTrustLevel: byLevel.map((part) => ({ level: part.level, ...countOf(part) })),
      byTerritory: byTerritory?.map((part) => ({ territory: part.territory.code, ...countOf(part) })) ?? null,
      // How many came how, and never what they chose: in a village of twelve papers that would tell.
      byWay: byWay?.map(({ way, ballots }) => ({ way, ballots })) ?? null,
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
