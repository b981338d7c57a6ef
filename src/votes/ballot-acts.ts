/** Ballots on their way into a batch: what each carries, in which round it goes, and why one is not taken. */
import type { AssistedWay } from '../consultations/gatherings/gatherings.rules.js';
import type { LockedWindow } from '../consultations/phase.rules.js';
import { personKey, type Actor } from '../people/actor.js';
import type { Standing } from '../people/eligibility.rules.js';
import type { AccountTrust } from '../people/trust.rules.js';
import type { Tx } from '../platform/database/database.js';
import type { Receipt } from './ballot.entity.js';
import type { Mark } from './ballot.rules.js';
import type { Poll, Tallies } from './poll.entity.js';
import { whyNotVote } from './poll.rules.js';
import type { CastRow } from './votes.queries.js';

/** One ballot on its way into a batch; without marks it is a withdrawal. */
export interface BallotAct {
  /** Who casts it: the voter, or the official who confirms what was entered for one. */
  actor: Actor;
  /** The account of the voter; null where they have none. */
  accountId: string | null;
  /** Who they are in polls, as the session knew it. */
  person: string;
  voter: Buffer;
  marks: Mark[] | null;
  territory: string | null;
  receipt: string;
  mayReplace: boolean;
  idempotencyKey: string | null;
  /** What officials entered for the voter; absent where they cast it themselves. */
  assisted?: AssistedAct;
}

export interface AssistedAct {
  way: AssistedWay;
  /** What the officials know of who the voter is. */
  trustLevel: AccountTrust;
  /** In the transaction that casts it: whether it is still to be cast, by nobody else. */
  claim: (tx: Tx, now: Date) => Promise<boolean>;
  /** In the same transaction, when it is not cast for that reason. */
  refused: (tx: Tx, code: string, now: Date) => Promise<void>;
}

/** By {@link standingKey}. */
export type Standings = ReadonlyMap<string, Standing>;

export interface TakenBallot {
  receipt: Receipt | null;
  tallies: Tallies;
}

/** Why the act is not taken, by what is known of its person now rather than when their session was looked up. */
export function whyNotTake(
  { actor, person, marks }: BallotAct,
  standing: Standing | undefined,
  { poll, closedAt, window, now }: { poll: Poll; closedAt: Date | null; window: LockedWindow; now: Date },
): string | null {
  if (!standing) return 'SIGN_IN_REQUIRED';
  const known = { ...actor, ...standing };
  // Whoever may no longer vote may still take their ballot back.
  const eligibility = marks === null ? null : poll.eligibility;
  const refusal = whyNotVote(known, { closedAt, eligibility }, window, now);
  return refusal ?? (personKey(known) === person ? null : 'IDENTITY_JUST_CHANGED');
}

/** Who had not voted before and did so themselves, in an order that says nothing of their ballots. */
export function votersOf(acts: readonly BallotAct[], rows: readonly CastRow[]): string[] {
  const cast = new Set(rows.filter(({ before }) => before === null).map(({ voter }) => voter.toString('hex')));
  return acts
    .flatMap(({ voter, accountId, assisted }) => (cast.has(voter.toString('hex')) && !assisted && accountId !== null ? [accountId] : []))
    .sort();
}

/** A person whom officials know is not the account that bears the same id, whose session may say something else of them. */
export function standingKey({ assisted, accountId, person }: BallotAct): string {
  return assisted ? `assisted ${person}` : accountId!;
}

/** Acts in order, no voter twice in one round. */
export function roundsOf(acts: BallotAct[]): BallotAct[][] {
  const rounds: BallotAct[][] = [];
  const seen = new Map<string, number>();
  for (const act of acts) {
    const voter = act.voter.toString('hex');
    const round = (seen.get(voter) ?? -1) + 1;
    seen.set(voter, round);
    (rounds[round] ??= []).push(act);
  }
  return rounds;
}
