/** Blacks out passages of a comment and of the words that it proposes, shows them again, and knows them as they were written. */
import { Injectable } from '@nestjs/common';
import { Database, type Statement, type Tx } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { Refusal } from '../platform/refusal/refusal.js';
import * as sql from './blacking-out.queries.js';
import type { CommentBlackout } from './comment-blackout.entity.js';
import { blackOut, readPassages, type BlackedOut, type HiddenPassage } from './blackouts.rules.js';
import { CommentFollowers } from './comment-followers.js';
import { Comment } from './comment.entity.js';
import type { WithReason } from './measures.service.js';
import { whyNotBlackOut } from './suggesting/suggestions.rules.js';
import { SuggestionsService } from './suggesting/suggestions.service.js';

/** A passage of the comment, or of the words that it proposes. */
export interface ChosenPassage extends HiddenPassage {
  inProposal?: boolean;
}

/** Every method that writes runs in the transaction of an act that has locked the comment (`EditingService.lock`). */
@Injectable()
export class BlackingOutService {
  constructor(
    private readonly database: Database,
    private readonly suggestions: SuggestionsService,
    private readonly followers: CommentFollowers,
  ) {}

  /**
   * Passages are given in code points of the words as they stand. Refused as ALREADY_PART_HIDDEN, PASSAGES_MISSING, PASSAGE_OUTSIDE,
   * NOTHING_LEFT_TO_READ or SUGGESTION_ACCEPTED.
   */
  async hidePart(tx: Tx, comment: Comment, passages: readonly ChosenPassage[], { reason }: WithReason, now: Date): Promise<Comment> {
    if (comment.blackouts) throw new Refusal('ALREADY_PART_HIDDEN', {}, 'input.commentId');
    const proposed = passages.filter(({ inProposal }) => inProposal === true);
    const own = passages.filter(({ inProposal }) => inProposal !== true);
    const hidden = proposed.length > 0 && own.length === 0 ? untouched(comment.body) : read(comment.body, own);
    const values = [comment.id, hidden.body, hidden.spans, hidden.places, reason, now];
    const changed = await this.change(tx, sql.blackOutComment, values, 'ALREADY_PART_HIDDEN');
    if (proposed.length > 0) await this.hideProposed(tx, comment.id, proposed);
    await this.followers.follow(tx, [changed]);
    return changed;
  }

  /** Shows the words as they were written. Refused as NOT_PART_HIDDEN. */
  async showPart(tx: Tx, commentId: string): Promise<Comment> {
    await this.database.rowsIn(tx, sql.showProposedAgain, [commentId]);
    const changed = await this.change(tx, sql.showAgain, [commentId], 'NOT_PART_HIDDEN');
    await this.followers.follow(tx, [changed]);
    return changed;
  }

  /** The words of each as they were written, where a passage of them is blacked out. Never public. */
  async asWritten(commentIds: readonly string[]): Promise<Map<string, CommentBlackout>> {
    const blackouts = await this.database.rows(sql.readBlackouts, [commentIds]);
    return new Map(blackouts.map((blackout) => [blackout.commentId, blackout]));
  }

  private async hideProposed(tx: Tx, commentId: string, passages: readonly HiddenPassage[]): Promise<void> {
    const suggestion = (await this.suggestions.findMany(tx, [commentId]))[0] ?? null;
    const refusal = whyNotBlackOut(suggestion);
    if (refusal) throw new Refusal(refusal, { length: 0 }, 'input.passages');
    const { body, spans, places } = read(suggestion!.proposed, passages);
    await this.database.rowsIn(tx, sql.blackOutProposed, [commentId, body, spans, places]);
  }

  private async change(tx: Tx, statement: Statement<Comment>, values: readonly unknown[], refusal: string): Promise<Comment> {
    const [comment] = asInstances(Comment, await this.database.rowsIn(tx, statement, values));
    if (!comment) throw new Refusal(refusal, {}, 'input.commentId');
    return comment;
  }
}

interface Hidden extends BlackedOut {
  /** Begin and end of each in the words as written. */
  places: number[];
}

function read(words: string, passages: readonly HiddenPassage[]): Hidden {
  const joined = readPassages(words, passages);
  return { ...blackOut(words, joined), places: joined.flatMap(({ start, end }) => [start, end]) };
}

function untouched(body: string): Hidden {
  return { body, spans: [], places: [] };
}
