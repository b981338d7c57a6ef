/** Asks the questions of the demonstration and lets them be answered, late, or not at all. */
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { AnsweringService } from '../questions/answering.service.js';
import { AskingService } from '../questions/asking.service.js';
import { latestExtension, receivedOn, termsInWorkingDays } from '../questions/clocks.rules.js';
import { FollowingService } from '../questions/following.service.js';
import { GuidanceService } from '../questions/guidance.service.js';
import { NetworkService } from '../questions/network.service.js';
import { RemindingService } from '../questions/reminding.service.js';
import { TemplatesService } from '../questions/templates.service.js';
import type { Cast } from './cast.js';
import { demo, type DemoQuestion, type DemoStep } from './content/index.js';
import { later, onDay } from './days.js';
import type { Timeline } from './timeline.js';

/** Days before now on which the agencies are reminded: as far back as anybody asked. */
const remindedDays = 90;

const template =
  'Buen día, {asker}:\n\nRecibimos su pregunta {number}, «{title}».\n\n(Escriba aquí la respuesta.)\n\nCordialmente,\n{agency}';

/** Plans all of it; returns how many questions there are. */
export function askQuestions(app: INestApplicationContext, timeline: Timeline, cast: Cast, now: Date): number {
  const ids = new Map<string, string>();
  timeline.plan(onDay(now, -remindedDays - 1, 9), () => equip(app, cast));
  // The clock would do it by itself; but the past goes by faster.
  for (let daysAgo = remindedDays; daysAgo >= 0; daysAgo--) {
    const morning = onDay(now, -daysAgo, 0.1);
    if (morning < now) timeline.plan(morning, () => app.get(RemindingService).remind(morning));
  }
  for (const question of demo.questions) ask(app, timeline, cast, question, now, ids);
  for (const { agencyKey, by, daysAgo, questionKeys, ...words } of demo.guidance)
    timeline.plan(onDay(now, -daysAgo, 16), () => {
      const questionIds = questionKeys.map((key) => ids.get(key)!);
      return app.get(GuidanceService).publish(cast.who(by), { ...words, agencyId: cast.agencyIds.get(agencyKey)!, questionIds });
    });
  return demo.questions.length;
}

function ask(
  app: INestApplicationContext,
  timeline: Timeline,
  cast: Cast,
  content: DemoQuestion,
  now: Date,
  ids: Map<string, string>,
): void {
  const { key, agencyKey, askerKey, daysAgo, hour, followers, steps, kind, locale, title, body, isPrivate, allowsEdition } = content;
  const askedAt = onDay(now, -daysAgo, hour);
  timeline.plan(askedAt, async () => {
    const agencyId = cast.agencyIds.get(agencyKey)!;
    const wish = { agencyId, kind, locale, title, body, isPrivate, allowsEdition };
    ids.set(key, (await app.get(AskingService).ask(cast.who(askerKey), wish)).question!.id);
  });
  for (const [index, follower] of cast.crowd.slice(0, followers).entries())
    timeline.plan(later(askedAt, (index + 1) * 7 * 60_000), () =>
      app.get(FollowingService).follow(follower, { questionId: ids.get(key)! }),
    );
  for (const step of steps) timeline.plan(onDay(now, -step.daysAgo, 11), () => carryOut(app, cast, content, step, ids.get(key)!, askedAt));
}

/** A head to whom late questions go, and a template to begin answers with, for each agency. */
async function equip(app: INestApplicationContext, cast: Cast): Promise<void> {
  const administrator = cast.who('beatriz');
  for (const [agencyKey, headKey, officialKey] of [
    ['ministry', 'ramiro', 'clara'],
    ['townhall', 'leandro', 'patricia'],
  ] as const) {
    const agencyId = cast.agencyIds.get(agencyKey)!;
    await app.get(NetworkService).nameHead(administrator, { agencyId, accountId: cast.who(headKey).accountId! });
    const words = { templateId: null, agencyId, locale: 'es', name: 'Respuesta general', body: template };
    await app.get(TemplatesService).save(cast.who(officialKey), words);
  }
}

async function carryOut(
  app: INestApplicationContext,
  cast: Cast,
  { askerKey, kind }: DemoQuestion,
  step: DemoStep,
  questionId: string,
  askedAt: Date,
): Promise<unknown> {
  const [answering, asking] = [app.get(AnsweringService), app.get(AskingService)];
  const asker: Actor = cast.who(askerKey);
  switch (step.act) {
    case 'assign':
      return answering.assign(cast.who(step.by), { questionId });
    case 'transfer':
      return answering.transfer(cast.who(step.by), { questionId, agencyId: cast.agencyIds.get(step.to)!, reason: step.reason });
    case 'extend': {
      const dueOn = latestExtension({ receivedOn: receivedOn(askedAt), workingDays: termsInWorkingDays[kind] });
      return answering.extend(cast.who(step.by), { questionId, dueOn, reason: step.reason });
    }
    case 'answer':
      return answering.answer(cast.who(step.by), { questionId, office: step.office, body: step.body, edition: step.edition });
    case 'edit':
      return answering.edit(cast.who(step.by), { questionId, edition: step.edition, reason: step.reason });
    case 'askAgain':
      return asking.askAgain(asker, { questionId, words: step.words });
    case 'rate':
      return asking.rate(asker, { questionId, rating: step.rating, words: step.words });
    case 'withdraw':
      return asking.withdraw(asker, { questionId });
  }
}
