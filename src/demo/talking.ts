/** Comments, replies, supports, reports and what moderators decided, spread over the days that a consultation was open. */
import type { INestApplicationContext } from '@nestjs/common';
import { PostingService } from '../comments/posting.service.js';
import type { Subject } from '../comments/places.service.js';
import { SupportingService } from '../comments/supporting.service.js';
import { DecidingService } from '../moderation/deciding.service.js';
import { ReportingService } from '../moderation/reporting/reporting.service.js';
import type { Actor } from '../people/actor.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import { answer } from './answering.js';
import type { DemoComment } from './content/index.js';
import { day, earlier, hour, later, momentBetween } from './days.js';
import type { Staged } from './staged.js';
import type { Timeline } from './timeline.js';

/** A comment that is going to be said; its id is there once it was. */
interface Saying {
  comment: DemoComment;
  author: Actor;
  at: Date;
  id: string;
}

/** From where everybody of the story reports. */
const here = '127.0.0.1';

/** Most supports of one comment; most comments have few. */
const mostSupports = 28;

export class Conversation {
  private readonly chance: Chance;
  private readonly supports = new Map<number, (() => Promise<unknown>)[]>();
  private said = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly timeline: Timeline,
    private readonly cast: Cast,
    private readonly staged: Staged,
    private readonly now: Date,
  ) {
    this.chance = new Chance(`talk of ${staged.content.key}`);
  }

  /** Plans everything that is said; returns how many comments it is. */
  plan(comments: readonly DemoComment[]): number {
    const { opensAt, until } = this.staged;
    for (const comment of comments) {
      // What moderators have decided on lies some time back.
      const latest = comment.hidden ? later(opensAt, (until.getTime() - opensAt.getTime()) / 2) : until;
      this.say(comment, momentBetween(this.chance, later(opensAt, hour / 2), latest), null);
    }
    for (const [evening, acts] of this.supports) this.timeline.plan(new Date(evening), () => Promise.all(acts.map((act) => act())));
    return this.said;
  }

  private say(comment: DemoComment, at: Date, parent: Saying | null): Date {
    this.said++;
    const author = comment.by === null ? this.chance.one(this.cast.citizens) : this.cast.who(comment.by);
    const saying: Saying = { comment, author, at, id: '' };
    this.timeline.plan(at, async () => {
      const posted = await this.app
        .get(PostingService)
        .post(author, { on: this.subject(saying, parent), stance: comment.stance, body: comment.body, acceptsPersonalData: true });
      saying.id = posted.comment.id;
    });
    let last = at;
    for (const reply of comment.replies ?? [])
      last = this.say(reply, momentBetween(this.chance, last, earlier(later(last, 1.5 * day), this.staged.until)), saying);
    if (comment.reports) last = this.report(saying, last);
    else this.support(saying, parent === null ? mostSupports : mostSupports / 3);
    if (comment.disposition) this.answer(saying, comment.disposition);
    if (comment.hidden) this.hide(saying, comment.hidden, last);
    return last;
  }

  /** What the agency does with an observation, signed between the closing and its report. */
  private answer(saying: Saying, { kind, response }: NonNullable<DemoComment['disposition']>): void {
    const { closesAt, answeredAt } = this.staged;
    this.timeline.plan(momentBetween(this.chance, later(closesAt, day), answeredAt), () =>
      answer(this.app, this.cast, this.staged, saying.id, kind, response),
    );
  }

  private subject({ comment }: Saying, parent: Saying | null): Subject {
    if (parent) return { type: 'Comment', id: parent.id };
    if (comment.article === undefined) return { type: 'Consultation', id: this.staged.consultationId };
    const article = this.staged.articles.get(comment.article);
    if (!article) throw new Error(`${this.staged.content.text} has no article ${comment.article}.`);
    return { type: 'Provision', id: article };
  }

  private report(saying: Saying, after: Date): Date {
    const reports = saying.comment.reports!;
    const reporters = this.chance.some(this.others(saying), reports.length);
    let last = after;
    for (const [index, { reason, note }] of reports.entries()) {
      last = momentBetween(this.chance, last, earlier(later(last, day), this.now));
      this.timeline.plan(last, () =>
        this.app.get(ReportingService).report(reporters[index]!, { commentId: saying.id, reason, note }, here),
      );
    }
    return last;
  }

  private hide(saying: Saying, statement: NonNullable<DemoComment['hidden']>, after: Date): void {
    const moderator = this.cast.moderator(this.staged.content.agencyKey);
    const at = momentBetween(this.chance, after, earlier(later(after, day), this.now));
    const nothing = { basis: null, legalGround: null, endsAt: null, passages: null, isFromAuthority: false };
    const decide = { ...nothing, ...statement, measure: 'HIDE' as const };
    // Its id is known once it is posted.
    this.timeline.plan(at, () => this.app.get(DecidingService).decide(moderator, { ...decide, commentId: saying.id }));
  }

  /** In the evening all together, so that few transactions take them. */
  private support(saying: Saying, most: number): void {
    const count = Math.floor(most * this.chance.next() ** 5);
    const evening = earlier(later(saying.at, day - (saying.at.getTime() % day)), this.staged.until).getTime();
    const acts = this.supports.get(evening) ?? [];
    for (const person of this.chance.some(this.others(saying), count)) {
      acts.push(() => this.app.get(SupportingService).support(person, { commentId: saying.id }));
    }
    if (acts.length > 0) this.supports.set(evening, acts);
  }

  private others({ author }: Saying): Actor[] {
    return [...this.cast.citizens, ...this.cast.crowd].filter(({ accountId }) => accountId !== author.accountId);
  }
}
