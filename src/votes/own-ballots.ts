/** The loader of the viewer's own ballots, one for all fields that show them. */
import type DataLoader from 'dataloader';
import type { Actor } from '../people/actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { Ballot } from './ballot.entity.js';
import type { CastingService } from './casting.service.js';
import type { Poll } from './poll.entity.js';

export function ownBallots(context: GraphContext, casting: CastingService, actor: Actor): DataLoader<Poll, Ballot | null> {
  return loaderOf<Poll, Ballot>(context, 'own-ballots', async (polls) => {
    const ballots = await casting.ownBallots(actor, polls);
    return new Map(polls.map((asked) => [asked, ballots.get(asked.id)!]));
  });
}
