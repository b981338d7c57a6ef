/** Suggestions of other words: made, supported, opposed and answered, decided by officials, and taken by a version. */
import type { INestApplicationContext } from '@nestjs/common';
import { PostingService } from '../comments/posting.service.js';
import { SuggestionDecidingService } from '../comments/suggesting/deciding.service.js';
import { GatheringService } from '../comments/suggesting/gathering.service.js';
import { SupportingService } from '../comments/supporting.service.js';
import type { Actor } from '../people/actor.js';
import { AmendingService } from '../texts/amending.service.js';
import { PublishingService } from '../texts/publishing.service.js';
import type { Cast } from './cast.js';
import { Chance } from './chance.js';
import type { DemoSuggestion } from './content/index.js';
import { day, later, momentBetween } from './days.js';
import type { Staged } from './staged.js';
import type { Timeline } from './timeline.js';

/** Days before now: what a version took was decided by then, and everything else later. */
const [decidedDaysAgo, publishedDaysAgo] = [6, 5];

export class Suggesting {
  private readonly chance: Chance;
  private readonly official: Actor;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly timeline: Timeline,
    private readonly cast: Cast,
    private readonly staged: Staged,
  ) {
    const { key, agencyKey, contact } = staged.content;
    this.chance = new Chance(`other words for ${key}`);
    this.official = cast.official(agencyKey, contact.name);
  }

  /** Plans all of them; returns how many comments they are. */
  plan(suggestions: readonly DemoSuggestion[]): number {
    for (const suggestion of suggestions) this.suggest(suggestion);
    if (suggestions.some(({ isTaken }) => isTaken))
      this.timeline.plan(later(this.staged.until, -publishedDaysAgo * day), () => this.publish());
    return suggestions.reduce((sum, { replies = [] }) => sum + 1 + replies.length, 0);
  }

  private suggest(suggestion: DemoSuggestion): void {
    const { opensAt, until } = this.staged;
    const { by, article, stance, passage, proposed, reason: body, mayName, replies = [], decision, isTaken } = suggestion;
    const author = this.cast.who(by);
    const decided = later(until, -decidedDaysAgo * day);
    const at = momentBetween(this.chance, later(opensAt, day / 24), later(decided, -2 * day));
    let id = '';
    const on = { type: 'Provision' as const, id: '' };
    this.timeline.plan(at, async () => {
      on.id = this.staged.articles.get(article)!;
      const posting = { on, stance, body, passage: { exact: passage }, proposal: { proposed, mayName }, acceptsPersonalData: true };
      id = (await this.app.get(PostingService).post(author, posting)).comment.id;
    });
    this.timeline.plan(momentBetween(this.chance, at, later(decided, -day)), () => this.weigh(author, id, suggestion));
    let last = at;
    for (const { by: who, stance: side, body: words } of replies) {
      last = momentBetween(this.chance, last, later(last, day / 2));
      const reply = { on: { type: 'Comment' as const, id: '' }, stance: side, body: words };
      this.timeline.plan(last, () => this.app.get(PostingService).post(this.cast.who(who), { ...reply, on: { ...reply.on, id } }));
    }
    if (!decision) return;
    const verdict = { isAccepted: !decision.isDeclined, wording: decision.wording ?? null, reason: decision.reason };
    const latest = isTaken ? later(decided, day / 2) : later(until, -day);
    this.timeline.plan(momentBetween(this.chance, isTaken ? decided : later(until, -4 * day), latest), () =>
      this.app.get(SuggestionDecidingService).decide(this.official, { commentId: id, ...verdict }),
    );
  }

  /** Nobody both supports and opposes it. */
  private async weigh(author: Actor, commentId: string, { supports, opposes }: DemoSuggestion): Promise<void> {
    const others = [...this.cast.citizens, ...this.cast.crowd].filter(({ accountId }) => accountId !== author.accountId);
    const people = this.chance.some(others, supports + opposes);
    const supporting = this.app.get(SupportingService);
    await Promise.all(people.slice(0, supports).map((person) => supporting.support(person, { commentId })));
    for (const person of people.slice(supports)) await this.app.get(SuggestionDecidingService).oppose(person, { commentId });
  }

  /** A version with what was accepted so far, and nothing else. */
  private async publish(): Promise<void> {
    const { consultationId } = this.staged;
    const { markdown } = await this.app.get(GatheringService).gather(this.official, consultationId);
    const { textVersion } = await this.app.get(AmendingService).draft(this.official, { consultationId, markdown });
    await this.app.get(PublishingService).publish(this.official, {
      versionId: textVersion!.id,
      changelog: [
        {
          locale: 'es',
          text: 'Acoge dos propuestas de la gente: qué entornos son de tránsito calmado y hasta qué hora se cierra el Malecón.',
        },
        { locale: 'en', text: 'Takes two suggestions of citizens: which surroundings are calmed, and until when the Malecón is closed.' },
      ],
      reasons: [],
    });
  }
}
