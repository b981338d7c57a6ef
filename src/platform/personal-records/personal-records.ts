/** What each room holds of people, as the rooms say it themselves: what goes along in somebody's archive, and what becomes of it when they leave. */
import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../database/database.js';

/** What becomes of rows when the person leaves: they go, they lose the person, or they stay as they are. */
export type AtLeaving = 'DELETED' | 'SEVERED' | 'KEPT';

/** A part of the archive: a SELECT of which `$1` is the account, or what the room gathers itself. Its title is `archive.<name>`. */
export type ArchivePart = { name: string; select: string } | { name: string; collect: (accountId: string) => Promise<object[]> };

export interface PersonalRecord {
  table: string;
  /** The columns that name an account. */
  columns: readonly string[];
  /** What the person takes along; null where nothing of it is about them. */
  archive: ArchivePart | null;
  atLeaving: AtLeaving;
  /** Carries that out; `$1` is the account. Absent where rows stay, or where the room does so in {@link Leave}. */
  sever?: readonly Statement<unknown>[];
  /** Why so, for whoever answers for the data. */
  because: string;
}

export interface Leaving {
  accountId: string;
  /** Whether what they wrote stays, without their name. */
  keepsWords: boolean;
  now: Date;
}

/** What takes more than one statement; runs before the statements of the records, in the same transaction. */
export type Leave = (tx: Tx, leaving: Leaving) => Promise<void>;

/** The code with which leaving is refused, or null. */
export type WhyNotLeave = (tx: Tx, accountId: string) => Promise<string | null>;

@Injectable()
export class PersonalRecords {
  private readonly all: PersonalRecord[] = [];
  private readonly leaves: Leave[] = [];
  private readonly obstacles: WhyNotLeave[] = [];

  /** Called by a room, in its module's `onModuleInit`: what it holds. */
  declare(records: readonly PersonalRecord[]): void {
    this.all.push(...records);
  }

  /** The same for what takes more than a statement. */
  onLeaving(leave: Leave): void {
    this.leaves.push(leave);
  }

  /** The same for what must be done before somebody may leave. */
  refuseLeaving(whyNot: WhyNotLeave): void {
    this.obstacles.push(whyNot);
  }

  get declared(): readonly PersonalRecord[] {
    return this.all;
  }

  async whyNotLeave(tx: Tx, accountId: string): Promise<string | null> {
    for (const whyNot of this.obstacles) {
      const code = await whyNot(tx, accountId);
      if (code !== null) return code;
    }
    return null;
  }

  /** The highest room first: what it asks of a lower one is still there. */
  async leave(tx: Tx, leaving: Leaving): Promise<void> {
    for (const leave of [...this.leaves].reverse()) await leave(tx, leaving);
  }
}

/** What somebody did for an agency or for everybody: it stays as it was done, and goes along in nobody's archive. */
export function actsOfOffice(table: string, ...columns: string[]): PersonalRecord {
  return {
    table,
    columns,
    archive: null,
    atLeaving: 'KEPT',
    because: 'An act of office, on which others rely; its number leads to nobody any more.',
  };
}
