/** The open record, for whoever verifies it and whoever reads it elsewhere: row by row, without holding more than a page of it. */
import { Injectable } from '@nestjs/common';
import { LedgerService, type Place } from '../../ledger/ledger.service.js';
import { canonicalJson } from '../../ledger/log/canonical-json.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { whatIsCounted, type CountsFile, type MonthCounts } from './counts.rules.js';
import { say } from '../../platform/messages/messages.js';
import { csvLine, dsaCells, dsaColumns, dsaStatement } from './dsa.rules.js';
import { decisionLine, lookupOf, nowhere, outcomeLine, type LeafPlace } from './leaves.rules.js';
import { firstDayOf, hasBegun, isRecordMonth, spanOf } from './months.rules.js';
import { pageOfAgencyRecord, pageOfOutcomes, pageOfRecord, readCounts, readStamp, type RecordRow } from './record.queries.js';

const atOnce = 1000;
const firstId = '00000000-0000-0000-0000-000000000000';
const always = { from: new Date('2000-01-01T05:00:00.000Z'), until: new Date('9999-01-01T05:00:00.000Z') };

export interface OpenFile {
  /** Changes whenever the file does. */
  stamp: string;
  write(): AsyncIterable<string>;
}

export interface Wished {
  /** Null for all of the record. */
  month: string | null;
  /** Null for all agencies. */
  agencyId: string | null;
}

@Injectable()
export class OpenRecordService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly agencies: AgenciesService,
    private readonly clock: Clock,
  ) {}

  /** What `urna verify` holds against the ledger: each decision and outcome of a month with its place there. Null where it has not begun. */
  lines(month: string): AsyncIterable<string> | null {
    return isRecordMonth(month) && hasBegun(month, this.clock.now()) ? this.writeLines(month) : null;
  }

  /** How many of each kind, by month and agency. */
  async counts(): Promise<string> {
    const months: MonthCounts[] = [];
    for (const { agencyId: agency, month, number, ...counted } of await this.database.rows(readCounts)) {
      let last = months.at(-1);
      if (last?.agency !== agency || last.month !== month) months.push((last = { agency, month, counts: [] }));
      const what = whatIsCounted(counted);
      const same = last.counts.find((each) => each.what === what);
      if (same) same.number += number;
      else last.counts.push({ what, number });
    }
    return canonicalJson({ format: 'urna-moderation@1', months } satisfies CountsFile);
  }

  /** Decisions that were not undone, in the format of the DSA Transparency Database; null where the month is none or has not begun. */
  async statements(format: 'csv' | 'ndjson', wish: Wished): Promise<OpenFile | null> {
    const { month, agencyId } = wish;
    if (month !== null && !(isRecordMonth(month) && hasBegun(month, this.clock.now()))) return null;
    const [stamp] = await this.database.rows(readStamp, [month && firstDayOf(month), agencyId]);
    return { stamp: `${stamp!.decided}-${stamp!.undone}`, write: () => (format === 'csv' ? this.writeCsv(wish) : this.writeNdjson(wish)) };
  }

  private async *writeLines(month: string): AsyncIterable<string> {
    for await (const rows of this.rows({ month, agencyId: null })) {
      const places = await this.ledger.placesOf(
        rows.flatMap(({ decision, undoneAt }) => [lookupOf.decision(decision), ...(undoneAt ? [lookupOf.undoing(decision)] : [])]),
      );
      const lines = rows.map(({ undoneAt, ...row }) => {
        const undone = undoneAt && { at: undoneAt.toISOString(), ...placeIn(places, lookupOf.undoing(row.decision)) };
        return decisionLine(row, placeIn(places, lookupOf.decision(row.decision)), undone);
      });
      yield lines.map((line) => `${canonicalJson(line)}\n`).join('');
    }
    yield* this.writeOutcomes(month);
  }

  private async *writeOutcomes(month: string): AsyncIterable<string> {
    const { from, until } = spanOf(month);
    let place: [Date, string] = [before(from), firstId];
    for (let size = atOnce; size === atOnce;) {
      const rows = await this.database.rows(pageOfOutcomes, [...place, until, atOnce]);
      size = rows.length;
      if (size === 0) return;
      const places = await this.ledger.placesOf(rows.map(({ appeal }) => lookupOf.outcome(appeal)));
      yield rows.map((row) => `${canonicalJson(outcomeLine(row, placeIn(places, lookupOf.outcome(row.appeal))))}\n`).join('');
      place = [rows.at(-1)!.decidedAt, rows.at(-1)!.appeal];
    }
  }

  private async *writeCsv(wish: Wished): AsyncIterable<string> {
    yield csvLine(dsaColumns);
    for await (const rows of this.standing(wish)) {
      const platforms = await this.platforms(rows);
      yield rows.map((row) => csvLine(dsaCells({ ...row, houseRule: houseRuleOf(row), platform: platforms.get(row.agency)! }))).join('');
    }
  }

  private async *writeNdjson(wish: Wished): AsyncIterable<string> {
    for await (const rows of this.standing(wish))
      yield rows.map((row) => `${JSON.stringify(dsaStatement({ ...row, houseRule: houseRuleOf(row) }))}\n`).join('');
  }

  private async platforms(rows: readonly RecordRow[]): Promise<Map<string, string>> {
    const agencies = await this.agencies.agenciesByIds([...new Set(rows.map(({ agency }) => agency))]);
    return new Map([...agencies].map(([id, { names }]) => [id, names.es ?? Object.values(names)[0]!]));
  }

  private async *standing(wish: Wished): AsyncIterable<RecordRow[]> {
    for await (const rows of this.rows(wish)) yield rows.filter(({ undoneAt }) => undoneAt === null);
  }

  private async *rows({ month, agencyId }: Wished): AsyncIterable<RecordRow[]> {
    const { from, until } = month === null ? always : spanOf(month);
    let place: [Date, string] = [before(from), firstId];
    for (let size = atOnce; size === atOnce;) {
      const values = [...place, until, atOnce];
      const rows = await (agencyId === null
        ? this.database.rows(pageOfRecord, values)
        : this.database.rows(pageOfAgencyRecord, [...values, agencyId]));
      size = rows.length;
      if (size === 0) return;
      yield rows;
      place = [rows.at(-1)!.decidedAt, rows.at(-1)!.decision];
    }
  }
}

/** A row that is read has its leaf already: both were written in one transaction. */
function placeIn(places: ReadonlyMap<string, Place>, lookup: string): LeafPlace {
  const place = places.get(lookup);
  return place ? { leaf: place.index, hash: place.hash.toString('base64url') } : nowhere;
}

/** In Spanish, as the files are: the words that pages and letters have. */
function houseRuleOf({ ground }: RecordRow): string | null {
  return ground && say('es', `rules.${ground}`);
}

/** The order is by moment and id: everything of that moment comes after this. */
function before(moment: Date): Date {
  return new Date(moment.getTime() - 1);
}
