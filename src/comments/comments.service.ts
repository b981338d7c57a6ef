/** Reads comments, a whole page of them in each statement. */
import { Injectable } from '@nestjs/common';
import { whyNotSee } from '../consultations/access.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { pageOf, pageOfAuthor, type Scope, type Shelves } from './comment-pages.queries.js';
import { beginningOf, pathOf, type CommentOrder } from './comment-pages.rules.js';
import { CommentCounts, CommentEdit } from './comment-parts.entity.js';
import { Comment } from './comment.entity.js';
import * as sql from './comments.queries.js';
import { whyNotFind, type Stance } from './comments.rules.js';

export type { CommentOrder, Scope };

/** Which comments, and in which order. */
export interface CommentWish {
  order: CommentOrder;
  /** Null for all. */
  stance: Stance | null;
  shelves: Shelves;
}

@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
  ) {}

  /** Whatever may be seen of them; asks nobody. */
  async byIds(ids: readonly string[]): Promise<Map<string, Comment>> {
    return byId(asInstances(Comment, await this.database.rows(sql.readComments, [ids])));
  }

  /** Those whose consultation the actor may see; tombstones are among them, and what waits to be looked at where the actor may see that. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Comment>> {
    const comments = [...(await this.byIds(ids)).values()];
    const windows = await this.consultations.windows([...new Set(comments.map(({ consultationId }) => consultationId))]);
    const isFound = (comment: Comment): boolean => {
      const window = windows.get(comment.consultationId)!;
      return (whyNotSee(actor, window) ?? whyNotFind(actor, comment, window)) === null;
    };
    return byId(comments.filter(isFound));
  }

  /** One of them, refused as NOT_FOUND where the actor may not see it. */
  async visible(actor: Actor, id: string): Promise<Comment> {
    const comment = (await this.visibleByIds(actor, [id])).get(id);
    if (!comment) throw new Refusal('NOT_FOUND', { type: 'Comment' }, 'input.commentId');
    return comment;
  }

  /** One row more than the page shows of each consultation, provision or comment, in reading direction. */
  async page(
    scope: Scope,
    ids: readonly string[],
    { order, stance, shelves }: CommentWish,
    { from, isBackward, limit }: Keyset,
  ): Promise<Map<string, Comment[]>> {
    const { key, direction } = pathOf(order, isBackward);
    const { value, id } = beginningOf(key, from, direction, isBackward);
    const values = [ids, limit + 1, value, id, ...(stance === null ? [] : [stance])];
    const statement = pageOf({ scope, key, direction, isOfStance: stance !== null, shelves });
    const rows = await this.database.rows(statement, values);
    const pages = new Map<string, Comment[]>(ids.map((whole) => [whole, []]));
    for (const comment of asInstances(Comment, rows)) pages.get(comment[wholeOf[scope]]!)!.push(comment);
    return pages;
  }

  /** The actor's own, newest first. */
  async ofViewer(actor: Actor, { from, isBackward, limit }: Keyset): Promise<Comment[]> {
    if (actor.accountId === null) throw new Refusal('SIGN_IN_REQUIRED');
    const { key, direction } = pathOf('NEWEST', isBackward);
    const { value, id } = beginningOf(key, from, direction, isBackward);
    return asInstances(Comment, await this.database.rows(pageOfAuthor[direction], [actor.accountId, limit + 1, value, id]));
  }

  /** What can be read now on each consultation (its articles included) or article, by id. */
  async counts(placeIds: readonly string[]): Promise<Map<string, CommentCounts>> {
    const counts = new Map(
      placeIds.map((id) => [id, Object.assign(new CommentCounts(), { total: 0, inFavour: 0, against: 0, neutral: 0 })]),
    );
    for (const { id, stance, comments } of await this.database.rows(sql.readCounts, [placeIds])) {
      const of = counts.get(id)!;
      of[fields[stance]] = Number(comments);
      of.total += Number(comments);
    }
    return counts;
  }

  /** Earlier wordings of each, the first first. */
  async edits(ids: readonly string[]): Promise<Map<string, CommentEdit[]>> {
    const edits = new Map<string, CommentEdit[]>(ids.map((id) => [id, []]));
    for (const edit of asInstances(CommentEdit, await this.database.rows(sql.readEdits, [ids]))) edits.get(edit.commentId)!.push(edit);
    return edits;
  }

  /** Which of them the account supports. */
  async supported(accountId: string, ids: readonly string[]): Promise<Map<string, boolean>> {
    return new Map((await this.database.rows(sql.readSupported, [accountId, ids])).map(({ id }) => [id, true]));
  }
}

const wholeOf = { consultation: 'consultationId', provision: 'provisionId', comment: 'parentId' } as const satisfies Record<
  Scope,
  keyof Comment
>;
const fields = { IN_FAVOUR: 'inFavour', AGAINST: 'against', NEUTRAL: 'neutral' } as const satisfies Record<Stance, keyof CommentCounts>;
