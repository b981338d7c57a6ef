/** The matter of an appeal: what was decided, who had a part in it, and what may take its place. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Measure } from '../moderation.rules.js';
import type { ModerationAppeal } from './appeal.entity.js';
import * as sql from './appeals.queries.js';
import type { Appealed, Involved } from './appeals.rules.js';
import { readStoodOfAppeals } from './hearing.queries.js';
import { measuresFor } from './outcomes.rules.js';

/** What is asked for to know who had a part in it. */
export type Matter = Pick<ModerationAppeal, 'id' | 'decisionId' | 'commentId' | 'appellantId' | 'firstId'>;

@Injectable()
export class AppealMatters {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
  ) {}

  /** What the comment said when each was decided, for those who may read the file of that agency. */
  async bodiesAtDecision(decisionIds: readonly string[]): Promise<Map<string, string | null>> {
    return new Map((await this.database.rows(sql.readBodyAtDecision, [decisionIds])).map(({ id, body }) => [id, body]));
  }

  /** What the rules need to know of each decision, as far as that person is concerned. */
  async appealed(accountId: string | null, decisionIds: readonly string[]): Promise<Map<string, Appealed>> {
    const rows = await this.database.rows(sql.readAppealed, [accountId, decisionIds]);
    const comments = await this.comments.byIds([...new Set(rows.map(({ commentId }) => commentId))]);
    return new Map(rows.map((row) => [row.id, { ...row, isAuthor: comments.get(row.commentId)!.authorId === accountId }]));
  }

  /** The same of one decision about a comment that is kept as it is. */
  async appealedIn(tx: Tx, accountId: string, decisionId: string, { authorId }: Pick<Comment, 'authorId'>): Promise<Appealed> {
    const [row] = await this.database.rowsIn(tx, sql.readAppealed, [accountId, [decisionId]]);
    return { ...row!, isAuthor: authorId === accountId };
  }

  /** Who had a part in the matter of each appeal, by its id. */
  async involved(appeals: readonly Matter[]): Promise<Map<string, Involved>> {
    const comments = await this.comments.byIds(appeals.map(({ commentId }) => commentId));
    const [rows, deciders] = await Promise.all([
      this.database.rows(sql.readInvolved, [appeals.map(({ decisionId }) => decisionId)]),
      this.database.rows(sql.readOutcomeDeciders, [firstsOf(appeals)]),
    ]);
    return new Map(appeals.map((appeal) => [appeal.id, involvedIn(appeal, comments.get(appeal.commentId)!, rows, deciders)]));
  }

  /** The same of one appeal about a comment that is kept as it is. */
  async involvedIn(tx: Tx, appeal: Omit<Matter, 'id'>, comment: Pick<Comment, 'authorId'>): Promise<Involved> {
    const rows = await this.database.rowsIn(tx, sql.readInvolved, [[appeal.decisionId]]);
    const deciders = await this.database.rowsIn(tx, sql.readOutcomeDeciders, [firstsOf([appeal])]);
    return involvedIn(appeal, comment, rows, deciders);
  }

  /** What may take the place of what is appealed against, by appeal. */
  async possibleMeasures(appealIds: readonly string[]): Promise<Map<string, readonly Measure[]>> {
    const rows = await this.database.rows(readStoodOfAppeals, [appealIds]);
    return new Map(
      rows.map(({ appealId, standing, measure }) => [
        appealId,
        measuresFor(standing === 'AUTHOR' ? 'CHANGED' : 'REVERSED', standing, measure),
      ]),
    );
  }
}

function firstsOf(appeals: readonly Pick<Matter, 'firstId'>[]): string[] {
  return appeals.map(({ firstId }) => firstId).filter((id) => id !== null);
}

function involvedIn(
  { decisionId, appellantId, firstId }: Omit<Matter, 'id'>,
  { authorId }: Pick<Comment, 'authorId'>,
  rows: readonly { decisionId: string; accountId: string }[],
  deciders: readonly { appealId: string; accountId: string }[],
): Involved {
  return new Set([
    appellantId,
    authorId,
    ...rows.filter((row) => row.decisionId === decisionId).map(({ accountId }) => accountId),
    ...deciders.filter(({ appealId }) => appealId === firstId).map(({ accountId }) => accountId),
  ]);
}
