/** What somebody supports and opposes when they turn out to be the same person as another account, or as one whom officials entered. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import { PersonMoves, PersonsChanged, type Held, type PersonMove } from '../../people/verifying/person-moves.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import { Journal } from '../../platform/journal/journal.js';
import { Comment } from '../comment.entity.js';
import { commentEvents, placeOf } from '../comments.events.js';
import { lockComments } from '../comments.queries.js';
import { removeOppositions } from '../suggesting/suggestions.queries.js';
import { removeSupports } from '../writing.queries.js';
import * as sql from './moving-sides.queries.js';

@Injectable()
export class MovingSides implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly moves: PersonMoves,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.moves.register((tx, accountIds, identityId) => this.hold(tx, accountIds, identityId));
  }

  /** Locks the comments before the accounts, as whoever supports does. Only where something would count twice has anything to be held. */
  private async hold(tx: Tx, accountIds: readonly string[], identityId: string): Promise<Held> {
    const doubles = await this.doubles(tx, accountIds, identityId);
    const comments = asInstances(Comment, await this.database.rowsIn(tx, lockComments, [doubles]));
    return async (move) => {
      // Now that accounts and identity are locked nothing more of theirs begins; what began before is seen here.
      const now = await this.doubles(tx, accountIds, identityId);
      if (now.some((id) => !doubles.includes(id))) throw new PersonsChanged();
      await this.takeBack(
        tx,
        comments.filter(({ id }) => now.includes(id)),
        move,
      );
      if (move.earlier === null) return;
      for (const statement of [sql.passSupports, sql.passOppositions])
        await this.database.rowsIn(tx, statement, [move.earlier, move.accountId, this.clock.now()]);
    };
  }

  private async doubles(tx: Tx, accountIds: readonly string[], identityId: string): Promise<string[]> {
    const rows = await this.database.rowsIn(tx, sql.readDoubles, [accountIds, identityId, this.clock.now()]);
    return rows.map(({ commentId }) => commentId);
  }

  /** What the person has stands, as with ballots; what the account said before it was known to be theirs does where there is no other. */
  private async takeBack(tx: Tx, comments: readonly Comment[], { accountId }: PersonMove): Promise<void> {
    if (comments.length === 0) return;
    const pairs = [comments.map(({ id }) => id), comments.map(() => accountId)];
    await this.database.rowsIn(tx, removeSupports, pairs);
    await this.database.rowsIn(tx, removeOppositions, pairs);
    const windows = await this.consultations.windows([...new Set(comments.map(({ consultationId }) => consultationId))]);
    const facts = comments.map((comment) => ({
      kind: commentEvents.supportRevoked,
      consultationId: comment.consultationId,
      agencyId: windows.get(comment.consultationId)!.agencyId,
      subjectId: comment.id,
      actorId: accountId,
      facts: placeOf(comment),
    }));
    await this.journal.record(tx, this.clock.now(), ...facts);
  }
}
