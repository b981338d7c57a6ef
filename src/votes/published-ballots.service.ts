/** What everybody may download of a poll that was counted: the result, and each counted ballot with the salt that opens its commitment. */
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { Database } from '../platform/database/database.js';
import { publicChoices } from './ballot.rules.js';
import { pageBallots, readResults, type CountingRow } from './ending.queries.js';
import { shapeOf, type Poll } from './poll.entity.js';
import { PollsService } from './polls.service.js';

const ballotsAPage = 5_000;

@Injectable()
export class PublishedBallotsService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
  ) {}

  /** Canonical JSON; null until the poll was counted. */
  async result(pollId: string): Promise<string | null> {
    return (await this.database.rows(readResults, [[pollId]]))[0]?.result ?? null;
  }

  /** A line of canonical JSON each, `{ballot, choices, salt}`, ascending by `ballot`'s bytes; null until the poll was counted. */
  async ballots(pollId: string): Promise<AsyncIterable<string> | null> {
    if ((await this.result(pollId)) === null) return null;
    return this.lines(await this.polls.definition(pollId));
  }

  private async *lines(poll: Poll): AsyncIterable<string> {
    const shape = shapeOf(poll);
    for (let after: Buffer | null = null; ;) {
      const rows: CountingRow[] = await this.database.rows(pageBallots, [poll.id, after, ballotsAPage]);
      yield rows.map((row) => `${canonicalJson(openedBallot(shape, row))}\n`).join('');
      if (rows.length < ballotsAPage) return;
      after = rows.at(-1)!.handle;
    }
  }
}

function openedBallot(shape: Parameters<typeof publicChoices>[0], { handle, salt, marks }: CountingRow) {
  return { ballot: handle.toString('base64url'), choices: publicChoices(shape, marks), salt: salt.toString('base64url') };
}
