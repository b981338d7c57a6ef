/** What everybody may download of a poll: its words, and once it was counted its result, and each counted ballot with the salt that opens its commitment. */
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { Database } from '../platform/database/database.js';
import { publicChoices } from './ballot.rules.js';
import { pageBallots, readHasOpened, readResults, type CountingRow } from './ending.queries.js';
import { writeWords } from './leaves.rules.js';
import { shapeOf, type Poll } from './poll.entity.js';
import { PollsService } from './polls.service.js';
import { definitionOf } from './opening.service.js';

const ballotsAPage = 5_000;

@Injectable()
export class PublishedBallotsService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
  ) {}

  /** Question and options, whose hash the leaf `poll.opened` holds; null until the poll opened. */
  async words(pollId: string): Promise<string | null> {
    if ((await this.database.rows(readHasOpened, [pollId])).length === 0) return null;
    const poll = await this.polls.definition(pollId);
    return writeWords({ question: { ...poll.questions }, options: definitionOf(poll).options });
  }

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
