/** The public history of consultations, newest first. */
import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/graphql/relay.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { historyKinds } from './consultations.events.js';
import { HistoryEntry } from './history-entry.js';
import { toHistoryLine } from './history.rules.js';

@Injectable()
export class HistoryService {
  constructor(private readonly journal: Journal) {}

  /** One row more than the page shows for each consultation, in reading direction, in one statement. */
  async of(consultationIds: readonly string[], { from, isBackward, limit }: Keyset): Promise<Map<string, HistoryEntry[]>> {
    const sequence = from?.[0] ?? null;
    if (sequence !== null && !/^\d{1,18}$/.test(sequence)) throw new Refusal('CURSOR_INVALID', {}, 'after');
    const entries = await this.journal.publicHistory(consultationIds, historyKinds, sequence, isBackward, limit + 1);
    const lines = new Map<string, HistoryEntry[]>(consultationIds.map((id) => [id, []]));
    for (const { consultationId, sequence, kind, at, facts } of entries) {
      lines.get(consultationId!)!.push({ sequence, act: kind as HistoryEntry['act'], ...toHistoryLine(kind, at, facts) });
    }
    return lines;
  }
}
