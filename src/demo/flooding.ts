/** What comes much at once in the demonstration: waves of comments and of reports, decided about by one act, and the filter that learns from it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { PostingService } from '../comments/posting.service.js';
import { SpamAdvisingService } from '../moderation/advice/spam-advising.service.js';
import { SpamTrainingService } from '../moderation/advice/spam-training.service.js';
import { BatchWorkService } from '../moderation/batches/batch-work.service.js';
import { BatchesService } from '../moderation/batches/batches.service.js';
import { CasesService } from '../moderation/cases.service.js';
import { ReportingService } from '../moderation/reporting/reporting.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { Database } from '../platform/database/database.js';
import { citizen, type Cast } from './cast.js';
import { Chance } from './chance.js';
import { demo, type DemoReportWave, type DemoWave } from './content/index.js';
import { crowdNames } from './crowd.js';
import { hour, later, onDay } from './days.js';
import { decideNow, wordsOf } from './moderating.js';
import type { Staged } from './staged.js';
import type { Conversation } from './talking.js';
import type { Timeline } from './timeline.js';

const minute = 60_000;

/** From where whoever reports much does so. */
const elsewhere = '127.0.0.2';

export class Flooding {
  private readonly chance = new Chance('waves');

  constructor(
    private readonly app: INestApplicationContext,
    private readonly timeline: Timeline,
    private readonly cast: Cast,
    private readonly now: Date,
  ) {}

  /** Plans what comes over the consultation; returns how many comments it is. */
  plan(staged: Staged, conversation: Conversation): number {
    let count = 0;
    for (const wave of demo.waves.filter(({ consultationKey }) => consultationKey === staged.content.key))
      count += this.comments(staged, wave);
    for (const wave of demo.reportWaves.filter(({ consultationKey }) => consultationKey === staged.content.key))
      this.reports(conversation, staged, wave);
    return count;
  }

  private comments(staged: Staged, wave: DemoWave): number {
    const at = onDay(this.now, -wave.daysAgo, wave.hour);
    const total = wave.minutes.reduce((sum, count) => sum + count, 0);
    const authors: Actor[] = wave.newAccounts === undefined ? this.chance.some(this.cast.crowd, total) : [];
    if (wave.newAccounts !== undefined) {
      const opening = later(at, -3 * hour);
      this.timeline.plan(opening, async () => authors.push(...(await this.open(wave.newAccounts!, wave.consultationKey, opening))));
    }
    const posted: string[] = [];
    let before = 0;
    for (const [place, count] of wave.minutes.entries()) {
      const bodies = Array.from({ length: count }, () => wave.parts.map((options) => this.chance.one(options)).join(' '));
      const first = before;
      before += count;
      // Within the minute all together: one transaction takes them.
      this.timeline.plan(later(at, place * minute), async () => {
        const acts = bodies.map((body, index) => this.post(authors[(first + index) % authors.length]!, staged, wave, body));
        posted.push(...(await Promise.all(acts)));
      });
    }
    const { decision, onAuthor } = wave;
    if (decision) {
      const moderator = this.cast.who(decision.by!);
      const decidedAt = later(at, decision.hoursLater * hour);
      this.timeline.plan(later(at, hour), () => this.report(this.cast.citizens.slice(0, 3), posted, 'SPAM', null));
      this.timeline.plan(decidedAt, () => this.decideTogether(moderator, staged, posted, decision, decidedAt));
    }
    if (onAuthor) {
      const decidedAt = later(at, onAuthor.hoursLater * hour);
      this.timeline.plan(decidedAt, () => decideNow(this.app, this.cast, this.cast.who(onAuthor.by!), posted[0]!, onAuthor, decidedAt));
    }
    return total;
  }

  /** Of what was said up to then and nobody has reported, as much as three accounts manage. */
  private reports(conversation: Conversation, staged: Staged, wave: DemoReportWave): void {
    const at = onDay(this.now, -wave.daysAgo, wave.hour);
    const decidedAt = later(at, wave.decision.hoursLater * hour);
    const ids: string[] = [];
    this.timeline.plan(at, async () => {
      const reporters = await this.open(wave.accounts, `reports on ${wave.consultationKey}`, at);
      const plain = conversation.sayings.filter(
        ({ id, comment, author }) => id !== '' && !comment.reports && !comment.held && author.memberships.size === 0,
      );
      ids.push(...plain.slice(0, wave.comments).map(({ id }) => id));
      await this.report(reporters, ids, wave.reason, wave.note);
    });
    this.timeline.plan(decidedAt, async () => {
      await this.decideTogether(this.cast.who(wave.decision.by!), staged, ids, wave.decision, decidedAt);
      await this.app.get(SpamAdvisingService).carryOn();
      await this.app.get(SpamTrainingService).carryOn();
    });
  }

  /** In turns, at once: each comment has its own case. */
  private async report(
    reporters: readonly Actor[],
    ids: readonly string[],
    reason: DemoReportWave['reason'],
    note: string | null,
  ): Promise<void> {
    const service = this.app.get(ReportingService);
    const acts = ids.map((commentId, index) =>
      service.report(reporters[index % reporters.length]!, { commentId, reason, note }, elsewhere),
    );
    await Promise.all(acts);
  }

  private async decideTogether(
    moderator: Actor,
    staged: Staged,
    ids: readonly string[],
    decision: NonNullable<DemoWave['decision']>,
    now: Date,
  ): Promise<void> {
    const cases = await this.app.get(CasesService).casesByComments(moderator, ids);
    const batches = this.app.get(BatchesService);
    const { measure } = decision;
    const selection = { caseIds: [...cases.values()].map(({ id }) => id) };
    const agencyId = this.cast.agencyIds.get(staged.content.agencyKey)!;
    const { batch } = await batches.ask(moderator, { ...wordsOf(decision, now), measure, agencyId, selection });
    for (let tries = 0; tries < 200; tries++) {
      await this.app.get(BatchWorkService).carryOn();
      // The clockwork may be at it as well.
      if ((await batches.visibleByIds(moderator, [batch.id])).get(batch.id)!.finishedAt) return;
      await pause(20);
    }
    throw new Error(`The decision ${batch.id} of the demonstration was not carried out.`);
  }

  private async post(author: Actor, staged: Staged, wave: DemoWave, body: string): Promise<string> {
    const subject =
      wave.article === undefined
        ? { type: 'Consultation' as const, id: staged.consultationId }
        : { type: 'Provision' as const, id: staged.articles.get(wave.article)! };
    return (await this.app.get(PostingService).post(author, { on: subject, stance: wave.stance, body })).comment.id;
  }

  /** Accounts of that very moment. */
  private async open(count: number, of: string, now: Date): Promise<Actor[]> {
    const accounts = this.app.get(AccountsService);
    const names = crowdNames(new Chance(of), count);
    const opened: Actor[] = [];
    await this.app.get(Database).transaction(async (tx) => {
      for (const [index, displayName] of names.entries()) {
        const email = `${of.replaceAll(' ', '-')}-${index + 1}@example.net`;
        const { id } = await accounts.createAccount(tx, { email, displayName, passwordHash: null, locale: 'es', now });
        opened.push(citizen(id, displayName));
      }
    });
    for (const person of opened) await this.app.get(NoticesService).choose(person, { channel: 'SITE' });
    return opened;
  }
}
