/** Participation without the web in the demonstration: recorded, entered by one official, confirmed by another. */
import type { INestApplicationContext } from '@nestjs/common';
import { EnteringCommentsService } from '../comments/entering/entering-comments.service.js';
import { EnteringSupportsService } from '../comments/entering/entering-supports.service.js';
import { GatheringsService } from '../consultations/gatherings/gatherings.service.js';
import type { Actor } from '../people/actor.js';
import { wallClock } from '../platform/clock/calendar.rules.js';
import { ConfirmingService } from '../votes/assisted/confirming.service.js';
import { EnteringService } from '../votes/assisted/entering.service.js';
import type { Cast } from './cast.js';
import { AnsweringService } from '../questions/answering.service.js';
import { EnteringQuestionsService } from '../questions/entering/entering-questions.service.js';
import type { DemoGathering } from './content/index.js';
import { day, hour, later } from './days.js';
import type { Staged } from './staged.js';
import type { Timeline } from './timeline.js';

/** No cédula is so long. */
let lastNumber = 910_000_000_000;

/** Plans all of it; returns how many comments are entered and how many ballots are cast. */
export function assist(
  app: INestApplicationContext,
  timeline: Timeline,
  cast: Cast,
  staged: Staged,
  gatherings: readonly DemoGathering[],
): { comments: number; ballots: number } {
  for (const gathering of gatherings) {
    const at = later(staged.opensAt, gathering.daysIn * day + 9 * hour);
    const id = { now: '' };
    timeline.plan(at, async () => {
      id.now = await enter(app, [cast.who('clara'), cast.who('ramiro')], staged, gathering, at);
    });
    hear(app, timeline, cast, gathering, at, id);
  }
  const sum = (of: (gathering: DemoGathering) => number): number => gatherings.reduce((total, one) => total + of(one), 0);
  return { comments: sum(({ comments }) => comments.length), ballots: sum(({ chosen, waiting }) => chosen.length - waiting) };
}

async function enter(
  app: INestApplicationContext,
  [first, second]: readonly [Actor, Actor],
  { consultationId, polls, articles }: Staged,
  { way, place, people, poll: key, chosen, waiting, rejected, comments }: DemoGathering,
  at: Date,
): Promise<string> {
  const heldOn = wallClock(at, 'America/Bogota').day;
  const { gathering } = await app.get(GatheringsService).record(first, { consultationId, way, place, heldOn, people });
  const { poll } = polls.find(({ content }) => content.key === key)!;
  const paper = (place: number) => ({
    documentKind: 'CC' as const,
    documentNumber: String(++lastNumber),
    ...{ optionIds: [poll.options[place]!.id], positions: [], scores: [], territory: null },
  });
  const facts = { gatheringId: gathering.id, pollId: poll.id, bornOn: null, home: null };
  const entering = app.get(EnteringService);
  for (const [place, choice] of chosen.entries()) {
    const read = paper(choice);
    const { ballot } = await entering.enter(first, { ...read, ...facts });
    if (place < chosen.length - waiting) await app.get(ConfirmingService).confirm(second, { ...read, id: ballot.id });
  }
  for (const { chosen: choice, reason } of rejected) {
    const { ballot } = await entering.enter(first, { ...paper(choice), ...facts });
    await entering.reject(second, { id: ballot.id, reason });
  }
  for (const { article, stance, body, people: behind, name, supports } of comments) {
    const on = { type: 'Provision' as const, id: articles.get(article)! };
    const said = { gatheringId: gathering.id, on, stance, body, people: behind, name, hasConsent: name !== null };
    const { comment } = await app.get(EnteringCommentsService).enter(first, { ...said, acceptsPersonalData: true });
    for (let signed = 0; signed < supports; signed++) {
      const { documentKind, documentNumber } = paper(0);
      const support = { documentKind, documentNumber, isAgainst: false, bornOn: null, home: null };
      await app.get(EnteringSupportsService).enter(first, { ...support, gatheringId: gathering.id, commentId: comment.id });
    }
  }
  return gathering.id;
}

/** The questions that people asked there, and their answers some days later. */
function hear(
  app: INestApplicationContext,
  timeline: Timeline,
  cast: Cast,
  { questions }: DemoGathering,
  at: Date,
  gathering: { now: string },
): void {
  for (const { answer, ...asked } of questions) {
    let questionId = '';
    timeline.plan(later(at, hour), async () => {
      const wish = { ...asked, gatheringId: gathering.now, kind: 'GENERAL' as const, locale: 'es', hasConsent: asked.name !== null };
      questionId = (await app.get(EnteringQuestionsService).enter(cast.who('clara'), { ...wish, acceptsPersonalData: true })).question!.id;
    });
    const { daysAfter, office, body } = answer;
    timeline.plan(later(at, daysAfter * day), () => app.get(AnsweringService).answer(cast.who('ramiro'), { questionId, office, body }));
  }
}
