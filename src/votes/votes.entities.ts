/** The tables of this room, for TypeORM. */
import { BallotRow, PollKey, PollTally, RollEntry } from './ballot.entity.js';
import { Poll, PollOption } from './poll.entity.js';

export const votesEntities = [BallotRow, Poll, PollKey, PollOption, PollTally, RollEntry];
