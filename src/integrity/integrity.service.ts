/** Reads what was counted in a place, as far as it may be seen. */
import { Injectable } from '@nestjs/common';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import { trustLevels } from '../people/trust.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { CampaignsService } from '../responses/arguments/campaigns.service.js';
import { TextsService } from '../texts/texts.service.js';
import type { Poll } from '../votes/poll.entity.js';
import { whatMayBeSeen } from '../votes/poll.rules.js';
import { PollsService } from '../votes/polls.service.js';
import { hourOf, minuteOf, momentOfHour, momentOfMinute } from './activity.rules.js';
import type { ActivityKind } from './bursts.rules.js';
import * as sql from './integrity.queries.js';
import { findingsOf, percentOf, verdictOf, type Finding, type Verdict } from './integrity.rules.js';
import { ActivityFigures, ActivityPoint, type Integrity } from './integrity.types.js';
import { isWhole, kindsOf, subjectsOf, sumOf } from './places.js';
import { readSenders, type SendersRow } from './senders.queries.js';

/** What was measured in one place. */
export interface Figures {
  verdict: Verdict;
  findings: Finding[];
  figures: ActivityFigures[];
}

const smallestBallots = 10;

@Injectable()
export class IntegrityService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly polls: PollsService,
    private readonly texts: TextsService,
    private readonly campaigns: CampaignsService,
    private readonly clock: Clock,
  ) {}

  /** Of whole consultations, with the ballots of those polls whose turnout may be seen now. */
  async ofConsultations(windows: readonly ConsultationWindow[]): Promise<Map<string, Integrity>> {
    const polls = await this.polls.ofConsultations(windows.map(({ id }) => id));
    return new Map(
      windows.map((window) => {
        const pollIds = polls
          .get(window.id)!
          .filter((poll) => this.isSeen(poll, window))
          .map(({ id }) => id);
        return [window.id, { window, subjectId: window.id, pollIds: pollIds.length > 0 ? pollIds : null, hasComments: true }];
      }),
    );
  }

  /** Of parts of texts, by the id of the part; absent where no published version has it. */
  async ofProvisions(ids: readonly string[]): Promise<Map<string, Integrity>> {
    const places = await this.texts.places(ids);
    const windows = await this.consultations.windows([...new Set([...places.values()].map(({ consultationId }) => consultationId))]);
    return new Map(
      [...places].map(([id, { consultationId }]) => [
        id,
        { window: windows.get(consultationId)!, subjectId: id, pollIds: null, hasComments: true },
      ]),
    );
  }

  /** Of polls; absent where not even the turnout may be seen. */
  async ofPolls(polls: readonly Poll[]): Promise<Map<string, Integrity>> {
    const windows = await this.consultations.windows([...new Set(polls.map(({ consultationId }) => consultationId))]);
    return new Map(
      polls.flatMap((poll) => {
        const window = windows.get(poll.consultationId)!;
        const of: Integrity = { window, subjectId: poll.id, pollIds: [poll.id], hasComments: false };
        return this.isSeen(poll, window) ? [[poll.id, of] as const] : [];
      }),
    );
  }

  async figures(asked: readonly Integrity[]): Promise<Map<Integrity, Figures>> {
    const subjects = [...new Set(asked.flatMap(subjectsOf))];
    const [totals, bursts, campaigns] = await Promise.all([
      this.database.rows(sql.readTotals, [subjects]),
      this.database.rows(sql.readBurstCounts, [subjects]),
      this.campaigns.ofConsultations([...new Set(asked.filter(isWhole).map(({ subjectId }) => subjectId))]),
    ]);
    const now = minuteOf(this.clock.now());
    return new Map(
      asked.map((of) => {
        const own = new Set(subjectsOf(of));
        const rows = totals.filter(({ subjectId }) => own.has(subjectId));
        const found = bursts.filter(({ subjectId }) => own.has(subjectId));
        const count = found.reduce((sum, row) => sum + row.bursts, 0);
        const lastEnd = found.length === 0 ? null : Math.max(...found.map((row) => row.lastEnd));
        const alike = isWhole(of) ? campaigns.get(of.subjectId)! : null;
        const young = kindsOf(of).map((kind) => {
          const ofKind = rows.filter((row) => row.kind === kind);
          return { kind, of: sumOf(ofKind, 'known'), part: sumOf(ofKind, 'young') };
        });
        return [
          of,
          {
            verdict: verdictOf(sumOf(rows, 'count'), lastEnd, now),
            findings: findingsOf({
              bursts: count,
              held: sumOf(rows, 'held'),
              young,
              alike: alike && { of: alike.compared, part: alike.inCampaigns },
            }),
            figures: kindsOf(of).map((kind) => figuresOf(kind, rows)),
          },
        ];
      }),
    );
  }

  /** The last hours until now, or until the closing; quiet ones included, none before the opening. */
  async hours(asked: readonly Integrity[], last: number): Promise<Map<Integrity, ActivityPoint[]>> {
    const spans = new Map(asked.map((of) => [of, this.span(of, last)]));
    const bounds = [...spans.values()].filter((span) => span !== null);
    if (bounds.length === 0) return new Map(asked.map((of) => [of, []]));
    const [first, end] = [Math.min(...bounds.map(([from]) => from)), Math.max(...bounds.map(([, to]) => to))];
    const rows = await this.database.rows(sql.readHoursBetween, [[...new Set(asked.flatMap(subjectsOf))], first, end]);
    return new Map(
      [...spans].map(([of, span]) => {
        if (span === null) return [of, []];
        const [from, to] = span;
        const own = new Set(subjectsOf(of));
        const hours = Array.from({ length: to - from + 1 }, (_, index) => from + index);
        return [
          of,
          hours.map((hour) =>
            pointOf(
              of,
              momentOfHour(hour),
              rows.filter((row) => row.hour === hour && own.has(row.subjectId)),
            ),
          ),
        ];
      }),
    );
  }

  /** Each minute in which something came in. */
  async minutes(of: Integrity, from: Date, to: Date): Promise<ActivityPoint[]> {
    const rows = await this.database.rows(sql.readMinutesBetween, [subjectsOf(of), minuteOf(from), minuteOf(to)]);
    const minutes = [...new Set(rows.map(({ minute }) => minute))];
    return minutes.map((minute) =>
      pointOf(
        of,
        momentOfMinute(minute),
        rows
          .filter((row) => row.minute === minute)
          .map((row) => ({ ...row, known: row.young === null ? 0 : row.count, young: row.young ?? 0 })),
      ),
    );
  }

  /** From how many addresses and devices it came, by the hour. */
  senders(of: Integrity, from: Date, to: Date): Promise<SendersRow[]> {
    return this.database.rows(readSenders, [subjectsOf(of), hourOf(from), hourOf(to)]);
  }

  private isSeen({ resultsPolicy }: Poll, window: ConsultationWindow): boolean {
    return whatMayBeSeen(resultsPolicy, window, this.clock.now()) !== 'NOTHING';
  }

  /** The first and the last hour; null before the opening. */
  private span({ window: { opensAt, closesAt } }: Integrity, last: number): [number, number] | null {
    const now = this.clock.now();
    if (!opensAt || now < opensAt) return null;
    // Nobody takes part at the moment of the closing itself.
    const end = closesAt && closesAt <= now ? new Date(closesAt.getTime() - 1) : now;
    return [Math.min(hourOf(end), Math.max(hourOf(end) - last + 1, hourOf(opensAt))), hourOf(end)];
  }
}

function figuresOf(kind: ActivityKind, rows: readonly sql.TotalRow[]): ActivityFigures {
  const ofKind = rows.filter((row) => row.kind === kind);
  const count = sumOf(ofKind, 'count');
  const known = { of: sumOf(ofKind, 'known'), part: sumOf(ofKind, 'young') };
  const byTrust = trustLevels.flatMap((level) => {
    const ofLevel = sumOf(
      ofKind.filter(({ trust }) => trust === level),
      'count',
    );
    return ofLevel > 0 ? [{ level, percent: percentOf({ of: count, part: ofLevel }) }] : [];
  });
  return Object.assign(new ActivityFigures(), { kind, count, heldBack: sumOf(ofKind, 'held'), youngPercent: percentOf(known), byTrust });
}

function pointOf(of: Integrity, from: Date, rows: readonly Omit<sql.HourRow, 'subjectId' | 'hour'>[]): ActivityPoint {
  const ofKind = (kind: ActivityKind) => rows.filter((row) => row.kind === kind);
  const young = (kind: ActivityKind): number | null => {
    const own = ofKind(kind);
    // Of few ballots it would say who cast them.
    const isKnown = kind === 'BALLOTS' ? sumOf(own, 'known') >= smallestBallots : true;
    return isKnown ? sumOf(own, 'young') : null;
  };
  const count = (kind: ActivityKind): number => sumOf(ofKind(kind), 'count');
  return Object.assign(new ActivityPoint(), {
    from,
    comments: of.hasComments ? count('COMMENTS') : null,
    supports: of.hasComments ? count('SUPPORTS') : null,
    ballots: of.pollIds === null ? null : count('BALLOTS'),
    heldBack: of.hasComments ? sumOf(ofKind('COMMENTS'), 'held') : null,
    youngComments: of.hasComments ? young('COMMENTS') : null,
    youngBallots: of.pollIds === null ? null : young('BALLOTS'),
  });
}
