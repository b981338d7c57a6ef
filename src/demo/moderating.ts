/** What moderators of the demonstration decide about a comment, who appeals against it, and what comes of that. */
import type { INestApplicationContext } from '@nestjs/common';
import { CommentsService } from '../comments/comments.service.js';
import { FilingService } from '../moderation/appeals/filing.service.js';
import { HearingService } from '../moderation/appeals/hearing.service.js';
import { CasesService } from '../moderation/cases.service.js';
import { DecidingService, type Decide } from '../moderation/deciding.service.js';
import { SecondingService } from '../moderation/deciding/seconding.service.js';
import type { Passage } from '../moderation/deciding/statement.rules.js';
import { ReleasingService } from '../moderation/premoderation/releasing.service.js';
import { ClaimsService } from '../moderation/queue/claims.service.js';
import type { Actor } from '../people/actor.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import type { DemoAppeal, DemoDecision, DemoOutcome, DemoStatement } from './content/index.js';
import { day, earlier, hour, later, momentBetween } from './days.js';
import type { Staged } from './staged.js';
import type { Saying } from './saying.js';
import type { Timeline } from './timeline.js';

/** What the plan of an appeal needs of what comes before it: its id is there once that was done. */
interface Step {
  id: string;
}

export class Moderation {
  private readonly chance: Chance;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly timeline: Timeline,
    private readonly cast: Cast,
    private readonly staged: Staged,
    private readonly now: Date,
  ) {
    this.chance = new Chance(`moderation of ${staged.content.key}`);
  }

  /** Everything that follows what was said and reported. */
  plan(saying: Saying, reportedAt: Date): void {
    const { held, notes = [], decisions = [] } = saying.comment;
    let last = reportedAt;
    if (typeof held === 'object') {
      const moderator = this.cast.who(held.releasedBy);
      this.timeline.plan(this.soon(last), () => this.app.get(ReleasingService).release(moderator, { commentId: saying.id }));
    }
    for (const { by, words } of notes) {
      last = this.soon(last);
      this.timeline.plan(last, () => this.note(this.cast.who(by), saying.id, words));
    }
    for (const decision of decisions) last = this.decide(saying, decision, last);
  }

  /** Returns when it was decided; appeals come later. */
  private decide(saying: Saying, decision: DemoDecision, after: Date): Date {
    const moderator = decision.by ? this.cast.who(decision.by) : this.cast.moderator(this.staged.content.agencyKey);
    const at = this.soon(after);
    const made: Step = { id: '' };
    this.timeline.plan(at, async () => {
      made.id = await decideNow(this.app, this.cast, moderator, saying.id, decision, at);
    });
    if (decision.appeal) this.appeal(saying, made, decision.appeal, at);
    return at;
  }

  private appeal(saying: Saying, decision: Step, { isOfReporter, words, outcome, further }: DemoAppeal, after: Date): void {
    const appellant = isOfReporter ? saying.reporters[0]! : saying.author;
    const first: Step = { id: '' };
    let last = this.within(after, 1);
    this.timeline.plan(last, async () => {
      const { appeal } = await this.app.get(FilingService).appeal(appellant, { decisionId: decision.id, words });
      first.id = appeal.id;
    });
    if (outcome) last = this.hear(saying, first, outcome, last);
    if (!further) return;
    const second: Step = { id: '' };
    last = this.within(last, 1);
    this.timeline.plan(last, async () => {
      const { appeal } = await this.app.get(FilingService).goFurther(appellant, { appealId: first.id, words: further.words });
      second.id = appeal.id;
    });
    if (further.outcome) this.hear(saying, second, further.outcome, last);
  }

  private hear(saying: Saying, appeal: Step, { by, outcome, reason, instead }: DemoOutcome, after: Date): Date {
    const at = this.within(after, 2);
    this.timeline.plan(at, async () => {
      const measure = instead ? { ...(await statementOf(this.app, this.cast.who(by), saying.id, instead, at)) } : null;
      await this.app.get(HearingService).decide(this.cast.who(by), { appealId: appeal.id, outcome, reason, measure });
    });
    return at;
  }

  private async note(moderator: Actor, commentId: string, note: string): Promise<void> {
    const cases = await this.app.get(CasesService).casesByComments(moderator, [commentId]);
    await this.app.get(ClaimsService).note(moderator, { caseId: cases.get(commentId)!.id, note });
  }

  private soon(after: Date): Date {
    return momentBetween(this.chance, later(after, 2 * 60_000), earlier(later(after, 5 * hour), this.now));
  }

  private within(after: Date, days: number): Date {
    return momentBetween(this.chance, later(after, hour), earlier(later(after, days * day), this.now));
  }
}

/** Decides, with the second person where the content names one; returns the id of the decision, or nothing while it waits for its second. */
export async function decideNow(
  app: INestApplicationContext,
  cast: Cast,
  moderator: Actor,
  commentId: string,
  decision: DemoDecision,
  now: Date,
): Promise<string> {
  const statement = await statementOf(app, moderator, commentId, decision, now);
  const { decision: made, proposal } = await app.get(DecidingService).decide(moderator, { ...statement, commentId });
  if (!proposal || !decision.secondedBy) return made?.id ?? '';
  const seconded = await app.get(SecondingService).second(cast.who(decision.secondedBy), { proposalId: proposal.id });
  return seconded.decision!.id;
}

async function statementOf(
  app: INestApplicationContext,
  moderator: Actor,
  commentId: string,
  statement: DemoStatement,
  now: Date,
): Promise<Omit<Decide, 'commentId'>> {
  const { passages } = statement;
  return {
    ...wordsOf(statement, now),
    measure: statement.measure,
    passages: passages ? placesOf(await app.get(CommentsService).visible(moderator, commentId), passages) : null,
  };
}

/** What a statement says, whether it is about one comment or many. */
export function wordsOf(statement: DemoStatement, now: Date): Omit<Decide, 'commentId' | 'measure' | 'passages'> {
  const { ground = null, legalGround = null, facts = null, reason, proportion = null, days } = statement;
  return {
    ground,
    basis: legalGround === null ? null : 'ILLEGAL_CONTENT',
    legalGround,
    facts,
    reason,
    proportion,
    endsAt: days === undefined ? null : later(now, days * day),
    isFromAuthority: false,
  };
}

function placesOf({ body }: { body: string | null }, passages: readonly string[]): Passage[] {
  return passages.map((words) => {
    const at = body!.indexOf(words);
    if (at < 0) throw new Error(`The comment does not say «${words}».`);
    const start = [...body!.slice(0, at)].length;
    return { start, end: start + [...words].length };
  });
}
