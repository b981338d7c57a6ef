/** What this room holds of people, and what becomes of it when they leave: their words stay without a name, or go with them. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { PseudonymGuards } from '../people/pseudonyms/pseudonym-guards.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { Journal } from '../platform/journal/journal.js';
import { PersonalRecords, type Leaving } from '../platform/personal-records/personal-records.js';
import { RetentionRules } from '../platform/retention/retention.js';
import { CommentFollowers } from './comment-followers.js';
import { Comment } from './comment.entity.js';
import { commentEvents, placeOf } from './comments.events.js';
import { lockWithParents } from './comments.queries.js';
import { CommentCounter } from './counter.service.js';
import * as sql from './leaving.queries.js';
import { PostingChecks } from './posting-checks.js';
import { WordsThatStay } from './words-that-stay.js';

@Injectable()
export class CommentsLeaving implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly retention: RetentionRules,
    private readonly consultations: ReadingService,
    private readonly counter: CommentCounter,
    private readonly followers: CommentFollowers,
    private readonly checks: PostingChecks,
    private readonly staying: WordsThatStay,
    private readonly pseudonyms: PseudonymGuards,
    private readonly journal: Journal,
  ) {}

  onModuleInit(): void {
    this.records.declare(sql.records);
    this.records.onLeaving((tx, leaving) => this.leave(tx, leaving));
    this.retention.register([sql.draftsRule]);
    this.pseudonyms.register(async (tx, accountId) => {
      const [written] = await this.database.rowsIn(tx, sql.readByName, [accountId]);
      return written ? 'NAME_STILL_NEEDED' : null;
    });
  }

  private async leave(tx: Tx, leaving: Leaving): Promise<void> {
    if (leaving.keepsWords) return;
    const own = await this.database.rowsIn(tx, sql.readOwn, [leaving.accountId]);
    // The consultations first and in order, as everywhere: then nobody waits for somebody who waits for them.
    const consultations = [...new Set(own.map(({ consultationId }) => consultationId))].sort();
    for (const id of consultations) await this.consultations.lockShared(tx, id);
    const staying = await this.staying.of(
      tx,
      own.map(({ id }) => id),
    );
    for (const consultationId of consultations) {
      const ids = own
        .filter((one) => one.consultationId === consultationId && !staying.has(one.id) && !one.isTaken && !one.isEntered)
        .map(({ id }) => id);
      if (ids.length > 0) await this.takeBack(tx, ids, leaving);
    }
  }

  /** All of one consultation. */
  private async takeBack(tx: Tx, ids: string[], { accountId, now }: Leaving): Promise<void> {
    const wanted = new Set(ids);
    const comments = asInstances(Comment, await this.database.rowsIn(tx, lockWithParents, [ids])).filter(({ id }) => wanted.has(id));
    const standing = comments.filter(({ withdrawnAt }) => withdrawnAt === null);
    const [visible, held] = ['VISIBLE', 'HELD'].map((state) => standing.filter((comment) => comment.state === state));
    const agencyId = (await this.consultations.lockShared(tx, comments[0]!.consultationId)).agencyId;
    await this.database.rowsIn(tx, sql.takeWordsBack, [ids, now]);
    for (const { id } of held!) await this.checks.takenBack(tx, id);
    await this.counter.count(tx, [], visible!);
    const gone = standing.filter((comment) => comment.state !== 'HELD');
    const facts = [...gone, ...held!].map((comment) => ({
      kind: held!.includes(comment) ? commentEvents.heldWithdrawn : commentEvents.withdrawn,
      consultationId: comment.consultationId,
      agencyId,
      subjectId: comment.id,
      actorId: accountId,
      facts: placeOf(comment),
    }));
    if (gone.length > 0)
      await this.followers.follow(
        tx,
        gone.map((comment) => Object.assign(comment, { withdrawnAt: now, body: sql.noWords })),
      );
    if (facts.length > 0) await this.journal.record(tx, now, ...facts);
  }
}
