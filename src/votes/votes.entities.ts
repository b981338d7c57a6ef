/** The tables of this room, for TypeORM. */
import { BallotRow, PollDay, PollKey, PollTally, RollEntry } from './ballot.entity.js';
import { Poll, PollOption } from './poll.entity.js';

export const votesEntities = [BallotRow, Poll, PollDay, PollKey, PollOption, PollTally, RollEntry];
