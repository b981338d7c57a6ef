/** Reads the bursts of a place with what is known of those who made them. */
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { ActivityBurst } from './activity-burst.entity.js';
import type { ActivityKind } from './bursts.rules.js';
import * as sql from './integrity.queries.js';
import { percentOf } from './integrity.rules.js';
import type { Integrity } from './integrity.types.js';
import { subjectsOf, sumOf } from './places.js';
import { readSenders } from './senders.queries.js';

/** A burst with what is known of those who made it. */
export interface Evidence {
  burst: ActivityBurst;
  /** Of the comments, those that a rule held back and that nobody has shown since. */
  heldBack: number;
  youngPercent: number | null;
  alikePercent: number | null;
  addresses: number | null;
  devices: number | null;
}

@Injectable()
export class EvidenceService {
  constructor(private readonly database: Database) {}

  /** The newest first; one more than the page shows. */
  async bursts(of: Integrity, { from, isBackward, limit }: Keyset): Promise<Evidence[]> {
    if (from && !(/^\d{1,9}$/.test(from[0]!) && /^[0-9a-f-]{36}$/.test(from[1]!)))
      throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    const values = [subjectsOf(of), from?.[0] ?? null, from?.[1] ?? null, limit + 1];
    return this.evidence(await this.database.rows(isBackward ? sql.pageBurstsBackward : sql.pageBursts, values));
  }

  private async evidence(bursts: readonly ActivityBurst[]): Promise<Evidence[]> {
    if (bursts.length === 0) return [];
    const subjects = [...new Set(bursts.map(({ subjectId }) => subjectId))];
    const first = Math.min(...bursts.map(firstHourOf));
    const last = Math.max(...bursts.map(lastHourOf));
    const [minutes, hours, senders] = await Promise.all([
      this.database.rows(sql.readMinutesOfBursts, [bursts.map(({ id }) => id)]),
      this.database.rows(sql.readHoursBetween, [subjects, first, last]),
      this.database.rows(readSenders, [subjects, first, last]),
    ]);
    return bursts.map((burst) => {
      const isOfBurst = (row: { subjectId: string; kind: ActivityKind; hour: number }): boolean =>
        row.subjectId === burst.subjectId && row.kind === burst.kind && row.hour >= firstHourOf(burst) && row.hour <= lastHourOf(burst);
      // Ballots are known by the hour only.
      const ofMinutes = minutes.filter(({ id }) => id === burst.id);
      const known = burst.kind === 'BALLOTS' ? hours.filter(isOfBurst) : ofMinutes;
      const from = senders.filter(isOfBurst);
      return {
        // What was found before held comments were counted was said without them.
        burst: { ...burst, count: Math.max(burst.count, sumOf(ofMinutes, 'count')) },
        heldBack: sumOf(ofMinutes, 'held'),
        youngPercent: percentOf({ of: sumOf(known, 'known'), part: sumOf(known, 'young') }),
        alikePercent: burst.placed === null ? null : percentOf({ of: burst.placed, part: burst.alike! }),
        addresses: from.length === 0 ? null : Math.max(...from.map(({ addresses }) => addresses)),
        devices: from.length === 0 ? null : Math.max(...from.map(({ devices }) => devices)),
      };
    });
  }
}

function firstHourOf({ firstMinute }: ActivityBurst): number {
  return Math.floor(firstMinute / 60);
}

function lastHourOf({ endMinute }: ActivityBurst): number {
  return Math.floor((endMinute - 1) / 60);
}
