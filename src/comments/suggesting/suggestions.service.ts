/** Suggestions: kept with their comments, and read, a whole page in each statement. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { Comment } from '../comment.entity.js';
import { Suggestion } from './suggestion.entity.js';
import { countSuggestions, suggestionsPage, type CountRow, type SuggestingComment } from './suggestion-pages.queries.js';
import { suggestionKeyOf, type SuggestionOrder } from './suggestion-pages.rules.js';
import * as sql from './suggestions.queries.js';
import type { SuggestionStatus } from './suggestions.rules.js';

/** Other words that come with a new comment. */
export interface Proposal {
  proposed: string;
  mayName: boolean;
}

/** Which of the suggestions of a consultation are wanted. */
export interface SuggestionWish {
  statuses: readonly SuggestionStatus[];
  /** Only those on these parts of the text. */
  provisionIds: readonly string[] | null;
  order: SuggestionOrder;
}

@Injectable()
export class SuggestionsService {
  constructor(private readonly database: Database) {}

  /** In the transaction that posts the comments. */
  async keep(tx: Tx, consultationId: string, proposals: readonly (Proposal & { commentId: string })[]): Promise<void> {
    if (proposals.length === 0) return;
    const columns = [proposals.map(({ commentId }) => commentId), proposals.map(({ proposed }) => proposed)];
    await this.database.rowsIn(tx, sql.insertSuggestions, [consultationId, ...columns, proposals.map(({ mayName }) => mayName)]);
  }

  async ofComments(ids: readonly string[]): Promise<Map<string, Suggestion>> {
    return byComment(asInstances(Suggestion, await this.database.rows(sql.readSuggestions, [ids])));
  }

  /** One as it stands until the transaction ends, its comment being locked; refused as NOT_FOUND. */
  async find(tx: Tx, commentId: string): Promise<Suggestion> {
    const [suggestion] = await this.findMany(tx, [commentId]);
    if (!suggestion) throw new Refusal('NOT_FOUND', { type: 'Suggestion' }, 'input.commentId');
    return suggestion;
  }

  /** As they stand until the transaction ends, their comments being locked; comments that suggest nothing are left out. */
  async findMany(tx: Tx, commentIds: readonly string[]): Promise<Suggestion[]> {
    return asInstances(Suggestion, await this.database.rowsIn(tx, sql.readSuggestions, [commentIds]));
  }

  /** One comment more than the page shows of each consultation; tombstones suggest nothing. */
  async page(
    consultationIds: readonly string[],
    { statuses, provisionIds, order }: SuggestionWish,
    { from, isBackward, limit }: Keyset,
  ): Promise<Map<string, SuggestingComment[]>> {
    const values = [consultationIds, limit + 1, ...suggestionKeyOf(from, isBackward), statuses, provisionIds];
    const rows = await this.database.rows(suggestionsPage(order, isBackward), values);
    const pages = new Map<string, SuggestingComment[]>(consultationIds.map((id) => [id, []]));
    for (const comment of asInstances(Comment, rows) as SuggestingComment[]) pages.get(comment.consultationId)!.push(comment);
    return pages;
  }

  async counts(consultationIds: readonly string[]): Promise<Map<string, CountRow>> {
    return new Map((await this.database.rows(countSuggestions, [consultationIds])).map((row) => [row.id, row]));
  }

  /** Which of them the account opposes. */
  async opposed(accountId: string, ids: readonly string[]): Promise<Map<string, boolean>> {
    return new Map((await this.database.rows(sql.readOpposed, [accountId, ids])).map(({ id }) => [id, true]));
  }

  /** Ids of the versions that took them. */
  async taking(ids: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.database.rows(sql.readTaking, [ids])).map(({ commentId, versionId }) => [commentId, versionId]));
  }

  /** Comments whose suggestions each version took. */
  async takenBy(versionIds: readonly string[]): Promise<Map<string, Comment[]>> {
    const taken = new Map<string, Comment[]>(versionIds.map((id) => [id, []]));
    for (const comment of asInstances(Comment, await this.database.rows(sql.readTaken, [versionIds])) as (Comment & { takenBy: string })[])
      taken.get(comment.takenBy)!.push(comment);
    return taken;
  }
}

function byComment(suggestions: readonly Suggestion[]): Map<string, Suggestion> {
  return new Map(suggestions.map((suggestion) => [suggestion.commentId, suggestion]));
}
