/** Follows what moderators decide, and notes whether the filter was right; what they take back is counted anew. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal } from '../../platform/journal/journal.js';
import { caseKinds } from '../moderation.events.js';
import * as sql from './advising.queries.js';
import { AdviceCounter, type Change } from './counter.service.js';
import { outcomeOf, type Outcome } from './outcomes.rules.js';

const entriesAtOnce = 2_000;
const follower = 'decisions';
const undecided: readonly string[] = ['comment.reported', 'comment.advised'];
const kinds = caseKinds.filter((kind) => !undecided.includes(kind));

const counted = { FOLLOWED: 'followed', NOT_FOLLOWED: 'notFollowed', MISSED: 'missed' } as const satisfies Record<Outcome, keyof Change>;

@Injectable()
export class SpamOutcomesService {
  constructor(
    private readonly database: Database,
    private readonly counter: AdviceCounter,
    private readonly journal: Journal,
  ) {}

  /** Everything up to now; several processes may do so at once: one follows, the others pass by. */
  async carryOn(isStopped = (): boolean => false): Promise<void> {
    while (!isStopped() && (await this.followSome()));
  }

  private async followSome(): Promise<boolean> {
    const { head } = await this.journal.head();
    const [reached] = await this.database.rows(sql.readPosition, [follower]);
    if (!reached || BigInt(head) <= BigInt(reached.sequence)) return false;
    return this.database.transaction(async (tx) => {
      const [held] = await this.database.rowsIn(tx, sql.holdPosition, [follower]);
      if (!held || BigInt(head) <= BigInt(held.sequence)) return false;
      const entries = await this.journal.readKinds(held.sequence, head, kinds, entriesAtOnce);
      const ids = [...new Set(entries.map(({ subjectId }) => subjectId!))];
      if (ids.length > 0) await this.note(tx, ids);
      const isAll = entries.length < entriesAtOnce;
      await this.database.rowsIn(tx, sql.moveOn, [follower, isAll ? head : entries.at(-1)!.sequence]);
      return !isAll;
    });
  }

  /** By the decision that stands now, whichever of the entries brought it about. */
  private async note(tx: Tx, commentIds: readonly string[]): Promise<void> {
    const changed = (await this.database.rowsIn(tx, sql.lockAdvice, [commentIds]))
      .map(({ measure, ground, ...advice }) => ({
        ...advice,
        fresh: outcomeOf(advice.isSuggested, measure === null ? null : { measure, ground }),
      }))
      .filter(({ outcome, fresh }) => outcome !== fresh);
    if (changed.length === 0) return;
    await this.database.rowsIn(tx, sql.putOutcomes, [changed.map(({ commentId }) => commentId), changed.map(({ fresh }) => fresh)]);
    await this.counter.count(
      tx,
      changed.flatMap(({ agencyId, month, outcome, fresh }): Change[] => [
        ...(outcome ? [{ agencyId, month, [counted[outcome]]: -1 }] : []),
        ...(fresh ? [{ agencyId, month, [counted[fresh]]: 1 }] : []),
      ]),
    );
  }
}
