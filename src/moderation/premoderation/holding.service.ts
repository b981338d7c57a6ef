/** Asks the rules of the agency about new comments, within the batch that posts them, and opens a case for each that is held. */
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HeldPost, NewPost } from '../../comments/posting-checks.js';
import { Settings } from '../../platform/config/settings.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { CasesService } from '../cases.service.js';
import { countPosts, forgetMinutes, letGo, readAuthors, type AuthorRow } from './premoderation.queries.js';
import { folded, heldFor, heldForWords, isNew, weights, type HeldFor } from './premoderation.rules.js';

const minute = 60_000;
const ofNewAccounts = '';

@Injectable()
export class HoldingService {
  private sweptAt = 0;

  constructor(
    private readonly database: Database,
    private readonly cases: CasesService,
    private readonly settings: Settings,
  ) {}

  /** For each post the rule that holds it, or null. All are of one consultation; officials answer for their agency and are not held. */
  async check(tx: Tx, posts: readonly NewPost[], now: Date): Promise<(HeldFor | null)[]> {
    const citizens = posts.filter(({ authorRole }) => authorRole === 'CITIZEN');
    if (citizens.length === 0) return posts.map(() => null);
    const { agencyId } = posts[0]!;
    const rows = await this.database.rowsIn(tx, readAuthors, [agencyId, [...new Set(citizens.map(({ authorId }) => authorId))]]);
    if (rows.length === 0) return posts.map(() => null);
    const authors = new Map(rows.map((row) => [row.authorId, row]));
    const count = await this.counter(tx, citizens, authors, now);
    return posts.map((post) => {
      const author = authors.get(post.authorId);
      if (!author || post.authorRole !== 'CITIZEN') return null;
      return post.isEdit ? heldForWords(author, post.body) : heldFor(author, post.body, { ...author, ...count(post) }, now);
    });
  }

  /** Each waits for a moderator, those that a list of words or many links held first. */
  async held(tx: Tx, posts: readonly HeldPost[], now: Date): Promise<void> {
    const openings = posts.map(({ commentId, consultationId, agencyId, heldFor: rule }) => {
      const weight = weights[rule as HeldFor];
      return { commentId, consultationId, agencyId, why: 'HELD' as const, weight, now };
    });
    await this.cases.openAll(tx, openings);
  }

  /** What its author took back while it waited needs nobody any more. */
  async takenBack(tx: Tx, commentId: string): Promise<void> {
    await this.database.rowsIn(tx, letGo, [[commentId]]);
  }

  /** How many came within the last minute up to each post of the batch, in its order; nothing is counted where no rule asks for it. */
  private async counter(
    tx: Tx,
    posts: readonly NewPost[],
    authors: ReadonlyMap<string, AuthorRow>,
    now: Date,
  ): Promise<(post: NewPost) => { ofNewAccounts: number; alike: number }> {
    const counted = posts.filter(({ isEdit, authorId }) => !isEdit && authors.get(authorId)?.mostAMinute != null);
    if (counted.length === 0) return () => ({ ofNewAccounts: 0, alike: 0 });
    const isOfNew = ({ authorId }: NewPost): boolean => isNew(authors.get(authorId)!.accountCreatedAt, now);
    const keys = new Map(counted.map((post) => [post.commentId, this.keyOf(post.body)]));
    const sums = new Map<string, number>();
    const add = (key: string): number => sums.set(key, (sums.get(key) ?? 0) + 1).get(key)!;
    const places = new Map(
      counted.map((post) => {
        const alike = add(keys.get(post.commentId)!);
        return [post.commentId, { alike, ofNewAccounts: isOfNew(post) ? add(ofNewAccounts) : 0 }];
      }),
    );
    const began = new Date(Math.floor(now.getTime() / minute) * minute);
    const shareOfLast = 1 - (now.getTime() - began.getTime()) / minute;
    const columns = [[...sums.keys()].map((key) => Buffer.from(key, 'hex')), [...sums.values()]];
    const values = [counted[0]!.consultationId, began, ...columns, shareOfLast];
    const before = new Map((await this.database.rowsIn(tx, countPosts, values)).map((row) => [row.alike.toString('hex'), row.before]));
    await this.sweep(tx, began);
    return ({ commentId }) => {
      const place = places.get(commentId);
      if (!place) return { ofNewAccounts: 0, alike: 0 };
      return {
        alike: place.alike + before.get(keys.get(commentId)!)!,
        ofNewAccounts: place.ofNewAccounts && place.ofNewAccounts + before.get(ofNewAccounts)!,
      };
    };
  }

  /** Equal words have equal keys, and nobody without the secret finds the words. */
  private keyOf(body: string): string {
    return createHmac('sha256', this.settings.secret)
      .update(`alike ${folded(body)}`)
      .digest('hex')
      .slice(0, 32);
  }

  private async sweep(tx: Tx, began: Date): Promise<void> {
    if (this.sweptAt === began.getTime()) return;
    this.sweptAt = began.getTime();
    await this.database.rowsIn(tx, forgetMinutes, [new Date(began.getTime() - 2 * minute)]);
  }
}
