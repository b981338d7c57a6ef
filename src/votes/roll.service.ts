/** Who took part in what, for themselves alone. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { PollsService } from './polls.service.js';
import type { ViewerVote } from './viewer-vote.js';
import { pageRoll, pageRollBackward } from './votes.queries.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class RollService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
  ) {}

  /** The polls in which the actor is in the roll, the newest first: one more than the page shows. */
  async ofViewer({ accountId }: Actor, { from, isBackward, limit }: Keyset): Promise<ViewerVote[]> {
    if (accountId === null) throw new Refusal('SIGN_IN_REQUIRED');
    const after = from?.[0] ?? null;
    if (after !== null && !uuid.test(after)) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    const rows = await this.database.rows(isBackward ? pageRollBackward : pageRoll, [accountId, after, limit + 1]);
    const polls = await this.polls.byIds(rows.map(({ pollId }) => pollId));
    return rows.map(({ pollId }) => ({ poll: polls.get(pollId)! }));
  }
}
