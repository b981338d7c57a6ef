/** The tables of this room, for TypeORM. */
import { AssistedBallot } from './assisted/assisted-ballot.entity.js';
import { BallotRow, LeftVoter, PollDay, PollKey, PollTally, RollEntry } from './ballot.entity.js';
import { PollCell } from './poll-cell.entity.js';
import { PollLevel } from './poll-level.entity.js';
import { PollWay } from './poll-way.entity.js';
import { PollAnnotationRow, PollCertificationRow, PollResultRow } from './poll-result.entity.js';
import { Poll, PollOption } from './poll.entity.js';

export const votesEntities = [
  AssistedBallot,
  BallotRow,
  LeftVoter,
  Poll,
  PollAnnotationRow,
  PollCell,
  PollCertificationRow,
  PollDay,
  PollKey,
  PollLevel,
  PollOption,
  PollResultRow,
  PollTally,
  PollWay,
  RollEntry,
];
