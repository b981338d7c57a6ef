/** Writes a consultation of the demonstration, announces it, and ends it where it has ended. */
import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Announcer } from '../consultations/announcer.service.js';
import { Channel } from '../consultations/consultation-parts.entity.js';
import { DraftingService } from '../consultations/drafting.service.js';
import { SchedulingService } from '../consultations/scheduling.service.js';
import { WritingService } from '../consultations/writing.service.js';
import type { Actor } from '../people/actor.js';
import { SavingService } from '../texts/saving.service.js';
import { TextsService } from '../texts/texts.service.js';
import { EndingsService } from '../votes/endings.service.js';
import type { Poll } from '../votes/poll.entity.js';
import { CallingService } from '../votes/calling.service.js';
import { EnteringService } from '../responses/entering.service.js';
import { report } from './answering.js';
import type { Cast } from './cast.js';
import type { DemoConsultation, DemoPoll, Translatable } from './content/index.js';
import { day, earlier, later, onDay } from './days.js';
import type { Staged } from './staged.js';
import type { Timeline } from './timeline.js';
import { untilCounted } from './until-counted.js';

/** Plans its life up to now. */
export function publish(app: INestApplicationContext, timeline: Timeline, cast: Cast, content: DemoConsultation, now: Date): Staged {
  const opensAt = onDay(now, content.opensInDays, 8);
  const closesAt = onDay(now, content.closesInDays, 17);
  const until = later(earlier(closesAt, now), -10 * 60_000);
  const answeredAt = onDay(now, content.closesInDays + 14, 10);
  const staged: Staged = { content, opensAt, closesAt, until, answeredAt, consultationId: '', articles: new Map(), polls: [] };
  const official = cast.official(content.agencyKey, content.contact.name);
  const announcedAt = earlier(later(opensAt, -3 * day), later(now, -day));

  timeline.plan(later(announcedAt, -5 * day), () => draft(app, official, cast.agencyIds.get(content.agencyKey)!, staged));
  timeline.plan(announcedAt, () => schedule(app, official, staged));
  // The clock would do it within half a second; but the past goes by faster.
  for (const turn of [opensAt, closesAt]) if (turn < now) timeline.plan(turn, () => turnTo(app, turn, turn === closesAt ? staged : null));
  if (content.phase === 'ANSWERED') {
    timeline.plan(onDay(now, content.closesInDays + 14, 10), () => report(app, official, staged));
  }
  return staged;
}

/** Announces that it opens or closes, and writes that into the ledger; what has closed is counted and its observations are entered. */
async function turnTo(app: INestApplicationContext, turn: Date, closed: Staged | null): Promise<void> {
  await app.get(Announcer).announcePhases(turn);
  await app.get(EndingsService).carryOn();
  await app.get(EnteringService).carryOn();
  for (const { poll } of closed?.polls ?? []) await untilCounted(app, poll.id);
}

async function draft(app: INestApplicationContext, official: Actor, agencyId: string, staged: Staged): Promise<void> {
  const { territory, topics, contact, channels, translations, memorandum, text, polls } = staged.content;
  const drafted = await app.get(DraftingService).create(official, {
    ...translations.es,
    agencyId,
    territory,
    topics,
    contact,
    channels: channels.map((channel) => Channel[channel]),
  });
  const id = (staged.consultationId = drafted.consultation.id);
  if (translations.en) await app.get(WritingService).setTranslation(official, { id, locale: 'en', ...translations.en });
  await app.get(WritingService).setMemorandum(official, { id, ...memorandum });
  const markdown = await readFile(new URL(`./content/texts/${text}`, import.meta.url), 'utf8');
  const { textVersion } = await app.get(SavingService).save(official, { consultationId: id, markdown });
  const provisions = (await app.get(TextsService).contents([textVersion!.id])).get(textVersion!.id)!;
  for (const provision of provisions) if (provision.kind === 'ARTICLE') staged.articles.set(provision.number!, provision.id);
  for (const poll of polls) staged.polls.push({ content: poll, poll: await call(app, official, id, poll) });
}

async function call(app: INestApplicationContext, official: Actor, consultationId: string, content: DemoPoll): Promise<Poll> {
  const isMultiple = content.kind === 'MULTIPLE';
  const options = content.kind === 'STATEMENTS' ? content.statements : content.options;
  const { poll } = await app.get(CallingService).call(official, {
    consultationId,
    kind: content.kind,
    resultsPolicy: content.resultsPolicy,
    questions: inLocales(content.question),
    options: options.map((option) => ({ labels: inLocales(option), cost: 'cost' in option ? (option.cost as number) : null })),
    minChoices: (isMultiple && content.min) || 1,
    maxChoices: (isMultiple && content.max) || null,
    lowestScore: content.kind === 'SCORE' ? content.lowest : null,
    highestScore: content.kind === 'SCORE' ? content.highest : null,
    budget: content.kind === 'BUDGET' ? content.budget : null,
    method: content.kind === 'RANKING' ? content.method : null,
    seats: content.kind === 'RANKING' ? content.seats : 1,
    parameters: content.kind === 'SCORE' ? { by: 'mean' } : {},
    asksTerritory: false,
    eligibility: content.voters ? { level: 'VERIFIED', territories: content.voters, age: null, rollId: null } : null,
  });
  return poll;
}

async function schedule(
  app: INestApplicationContext,
  official: Actor,
  { content, consultationId, opensAt, closesAt }: Staged,
): Promise<void> {
  const { shorterTermJustification: reason, contact } = content;
  const { name, office } = contact;
  await app
    .get(SchedulingService)
    .schedule(official, { id: consultationId, opensAt, closesAt, shorterTermJustification: reason ? { reason, name, office } : null });
}

function inLocales({ es, en }: Translatable): Record<string, string> {
  return en === undefined ? { es } : { es, en };
}
