/** Comments, replies, supports and reports, spread over the days that a consultation was open. */
import type { INestApplicationContext } from '@nestjs/common';
import { PostingService } from '../comments/posting.service.js';
import type { Subject } from '../comments/places.service.js';
import { SupportingService } from '../comments/supporting.service.js';
import { ReportingService } from '../moderation/reporting/reporting.service.js';
import type { Actor } from '../people/actor.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import { answer } from './answering.js';
import type { DemoComment } from './content/index.js';
import { day, earlier, hour, later, momentBetween, onDay } from './days.js';
import { Moderation } from './moderating.js';
import type { Saying } from './saying.js';
import type { Staged } from './staged.js';
import type { Timeline } from './timeline.js';

/** From where everybody of the story reports. */
const here = '127.0.0.1';

/** Most supports of one comment; most comments have few. */
const mostSupports = 28;
/** Fewer than make a burst. */
const mostAnHour = 9;

export class Conversation {
  private readonly chance: Chance;
  private readonly supports = new Map<number, (() => Promise<unknown>)[]>();
  private readonly moderation: Moderation;
  /** Everything that is said, as it was planned. */
  readonly sayings: Saying[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly timeline: Timeline,
    private readonly cast: Cast,
    private readonly staged: Staged,
    private readonly now: Date,
  ) {
    this.chance = new Chance(`talk of ${staged.content.key}`);
    this.moderation = new Moderation(app, timeline, cast, staged, now);
  }

  /** Plans everything that is said; returns how many comments it is. */
  plan(comments: readonly DemoComment[]): number {
    const { opensAt, until } = this.staged;
    for (const comment of comments) {
      // What moderators have decided on lies some time back.
      const latest = comment.decisions ? later(opensAt, (until.getTime() - opensAt.getTime()) / 2) : until;
      const [from, to] = comment.daysAgo === undefined ? [later(opensAt, hour / 2), latest] : this.on(comment.daysAgo);
      this.say(comment, momentBetween(this.chance, from, to), null);
    }
    for (const [turn, acts] of this.supports) this.timeline.plan(new Date(turn), () => Promise.all(acts.map((act) => act())));
    return this.sayings.length;
  }

  private say(comment: DemoComment, at: Date, parent: Saying | null): Date {
    const author = comment.by === null ? this.chance.one(this.cast.citizens) : this.cast.who(comment.by);
    const saying: Saying = { comment, author, at, id: '', reporters: [] };
    this.sayings.push(saying);
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
    else if (!comment.held) this.support(saying, parent === null ? mostSupports : mostSupports / 3);
    if (comment.disposition) this.answer(saying, comment.disposition);
    this.moderation.plan(saying, last);
    return last;
  }

  /** What the agency does with an observation, signed between the closing and its report. */
  private answer(saying: Saying, { kind, response }: NonNullable<DemoComment['disposition']>): void {
    const { closesAt, answeredAt } = this.staged;
    this.timeline.plan(momentBetween(this.chance, later(closesAt, day), answeredAt), () =>
      answer(this.app, this.cast, this.staged, saying.id, kind, response),
    );
  }

  /** From morning to noon of that day. */
  private on(daysAgo: number): [Date, Date] {
    return [onDay(this.now, -daysAgo, 8), earlier(onDay(this.now, -daysAgo, 12), this.staged.until)];
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
    const anybody = this.chance.some(this.others(saying), reports.length);
    saying.reporters = reports.map(({ by }, index) => (by ? this.cast.who(by) : anybody[index]!));
    let last = after;
    for (const [index, { reason, note }] of reports.entries()) {
      last = momentBetween(this.chance, last, earlier(later(last, day), this.now));
      this.timeline.plan(last, () =>
        this.app.get(ReportingService).report(saying.reporters[index]!, { commentId: saying.id, reason, note }, here),
      );
    }
    return last;
  }

  /** Every other hour a few together, so that few transactions take them; and never so many that it would look like a burst. */
  private support(saying: Saying, most: number): void {
    const count = Math.floor(most * this.chance.next() ** 5);
    for (const person of this.chance.some(this.others(saying), count)) {
      let turn = (Math.floor(saying.at.getTime() / (2 * hour)) + 1 + this.chance.below(12)) * 2 * hour;
      while ((this.supports.get(turn)?.length ?? 0) >= mostAnHour) turn += hour;
      if (turn >= this.staged.until.getTime()) continue;
      const acts = this.supports.get(turn) ?? [];
      acts.push(() => this.app.get(SupportingService).support(person, { commentId: saying.id }));
      this.supports.set(turn, acts);
    }
  }

  private others({ author }: Saying): Actor[] {
    return [...this.cast.citizens, ...this.cast.crowd].filter(({ accountId }) => accountId !== author.accountId);
  }
}
