/** How many take part, read from counters for any number of consultations at once. */
import { Injectable } from '@nestjs/common';
import { wallClock, type CalendarDay } from '../platform/clock/calendar.rules.js';
import type { Consultation } from '../consultations/consultation.entity.js';
import type { LockedWindow } from '../consultations/phase.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { TextsService } from '../texts/texts.service.js';
import { TurnoutService } from '../votes/turnout.service.js';
import type { CommentDay } from './comment-day.entity.js';
import type { Comment } from './comment.entity.js';
import { CommentsService } from './comments.service.js';
import type { ParticipationDay, ProvisionParticipation } from './participation.js';
import { countOfDay, readDays, uncountOfDays } from './participation.queries.js';
import { daysOf } from './participation.rules.js';

@Injectable()
export class ParticipationService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsService,
    private readonly texts: TextsService,
    private readonly turnout: TurnoutService,
    private readonly clock: Clock,
  ) {}

  /** Counts what people posted in one batch; what officials answer is none of it. */
  async count(tx: Tx, window: LockedWindow, posted: readonly Comment[], now: Date): Promise<void> {
    const authors = posted.filter(({ authorRole }) => authorRole === 'CITIZEN').map(({ authorId }) => authorId);
    if (authors.length > 0) await this.database.rowsIn(tx, countOfDay, [window.id, this.dayOf(window, now), authors]);
  }

  /** Takes back what was counted of comments that are held again by now. */
  async uncount(tx: Tx, window: LockedWindow, comments: readonly Comment[]): Promise<void> {
    if (comments.length === 0) return;
    const days = comments.map(({ createdAt }) => this.dayOf(window, createdAt));
    await this.database.rowsIn(tx, uncountOfDays, [window.id, days, comments.map(({ authorId }) => authorId)]);
  }

  dayOf({ timeZone }: LockedWindow, moment: Date): CalendarDay {
    return wallClock(moment, timeZone).day;
  }

  /** The days of each on which something was posted, by id, the first first. */
  async daysOf(consultationIds: readonly string[]): Promise<Map<string, CommentDay[]>> {
    const days = new Map<string, CommentDay[]>(consultationIds.map((id) => [id, []]));
    for (const day of await this.database.rows(readDays, [consultationIds])) days.get(day.consultationId)!.push(day);
    return days;
  }

  /** Comments and ballots of each day; ballots only of polls whose turnout may be seen. */
  async byDay(consultations: readonly Consultation[]): Promise<Map<Consultation, ParticipationDay[]>> {
    const now = this.clock.now();
    const [posted, cast] = await Promise.all([
      this.daysOf([...new Set(consultations.map(({ id }) => id))]),
      this.turnout.byDay(consultations),
    ]);
    return new Map(
      consultations.map((consultation) => {
        const comments = new Map(posted.get(consultation.id)!.map((day) => [day.day, day]));
        const ballots = cast.get(consultation.id) ?? null;
        const days = daysOf(consultation, [...comments.keys(), ...(ballots?.keys() ?? [])], now);
        return [
          consultation,
          days.map((date) => ({
            date,
            comments: comments.get(date)?.comments ?? 0,
            newCommenters: comments.get(date)?.newcomers ?? 0,
            ballots: ballots && (ballots.get(date) ?? 0),
          })),
        ];
      }),
    );
  }

  /** The parts of each text with the most comments, those without any left out. */
  async byProvision(consultationIds: readonly string[], first: number): Promise<Map<string, ProvisionParticipation[]>> {
    const parts = await this.texts.partsOf(consultationIds);
    const counts = await this.comments.counts([...parts.values()].flat());
    const totalOf = (id: string): number => counts.get(id)!.total;
    const most = new Map(
      [...parts].map(([id, ids]) => [
        id,
        ids
          .filter((part) => totalOf(part) > 0)
          .sort((one, other) => totalOf(other) - totalOf(one))
          .slice(0, first),
      ]),
    );
    const provisions = await this.texts.provisionsByIds([...most.values()].flat());
    return new Map(
      [...most].map(([id, ids]) => [id, ids.map((part) => ({ provision: provisions.get(part)!, counts: counts.get(part)! }))]),
    );
  }
}
