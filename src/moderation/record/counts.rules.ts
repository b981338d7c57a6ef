/** The counts of the record, by month and agency: as they are published, and as anybody counts them again from its lines. */
import type { RecordLine } from './leaves.rules.js';
import { recordMonth } from './leaves.rules.js';

/** A number of one kind: of `what` so many. */
export interface RecordCount {
  /** Such as `decided HIDE INSULT REPORT manual`. */
  what: string;
  number: number;
}

export interface MonthCounts {
  agency: string;
  month: string;
  counts: RecordCount[];
}

export interface CountsFile {
  format: 'urna-moderation@1';
  months: MonthCounts[];
}

export interface Counted {
  event: string;
  kind: string;
  ground: string;
  source: string;
  isDetected: boolean;
  outcome: string;
}

/** What is counted, in words: an agency says of each how many, and whoever reads the record finds as many lines. */
export function whatIsCounted({ event, kind, ground, source, isDetected, outcome }: Counted): string {
  switch (event) {
    case 'DECIDED':
    case 'UNDONE':
      return `${event.toLowerCase()} ${kind} ${ground || '-'} ${source} ${isDetected ? 'detected' : 'noticed'}`;
    case 'APPEAL_DECIDED':
      return `appeal ${kind} ${outcome}`;
    case 'REPORTED':
      return `reported ${kind} ${source}`;
    default:
      return `${event.toLowerCase()} ${kind}`;
  }
}

/** Those that lines of the record stand for; reports and appeals that wait are not in it line by line. */
export function isInRecord(what: string): boolean {
  return /^(?:decided|undone|appeal) /.test(what);
}

/** Counts lines again. */
export class RecordCounting {
  private readonly months = new Map<string, Map<string, number>>();

  add(line: RecordLine): void {
    if (line.type === 'appeal') {
      this.count(line.agency, line.decidedAt, `appeal ${line.step} ${line.outcome}`);
      return;
    }
    const { agency, measure: kind, source, automatedDetection: isDetected, decidedAt } = line;
    const counted = { kind, ground: line.ground ?? '', source, isDetected, outcome: '' };
    this.count(agency, decidedAt, whatIsCounted({ event: 'DECIDED', ...counted }));
    if (line.undone) this.count(agency, decidedAt, whatIsCounted({ event: 'UNDONE', ...counted }));
  }

  /** By `month agency`, then by what. */
  get all(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    return this.months;
  }

  private count(agency: string, at: string, what: string): void {
    const key = `${recordMonth(new Date(at))} ${agency}`;
    const counts = this.months.get(key) ?? new Map<string, number>();
    this.months.set(key, counts.set(what, (counts.get(what) ?? 0) + 1));
  }
}
