/** Follows the journal and writes down who is to be told what, exactly once. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { isLater } from '../platform/graphql/live-stream.js';
import { newId } from '../platform/ids.js';
import { Journal, type JournalEntry } from '../platform/journal/journal.js';
import { toldKinds } from '../questions/telling.rules.js';
import { TellingService } from '../questions/telling.service.js';
import { ToldService } from '../responses/told.service.js';
import type { NoticeFacts } from './notice.entity.js';
import { noticeEvents, type NoticesWritten } from './notices.events.js';
import { holdPosition, moveOn, readPosition, writeNotices } from './notices.queries.js';
import { nextDigestAt, usualChannel, type NoticeKind } from './notices.rules.js';

/** Somebody to be told, and what their notice says. */
interface Told {
  accountId: string;
  facts: NoticeFacts;
}

/** One thing to tell of an act, to people in parts. */
interface Telling {
  kind: NoticeKind;
  isDuty: boolean;
  people: (after: string | null) => Promise<readonly Told[]>;
}

const entriesAtOnce = 100;
const peopleAtOnce = 20_000;

const ofAnswers: Record<string, NoticeKind> = { 'observation.answered': 'ANSWER', 'observation.answer_revised': 'ANSWER_REVISED' };
const followed = [...Object.keys(ofAnswers), ...toldKinds];

@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly told: ToldService,
    private readonly questions: TellingService,
    private readonly clock: Clock,
  ) {}

  /** Everything up to now; several processes may do so at once: one follows, the others pass by. */
  async carryOn(): Promise<void> {
    while (await this.followSome());
  }

  /** The position moves in the transaction that writes the notices: whoever dies in between has done nothing. Returns whether there may be more. */
  private async followSome(): Promise<boolean> {
    const { head } = await this.journal.head();
    // Most of the time nothing has happened: then nothing is locked.
    const [reached] = await this.database.rows(readPosition);
    if (!reached || !isLater(head, reached.sequence)) return false;
    return this.database.transaction(async (tx) => {
      const [held] = await this.database.rowsIn(tx, holdPosition);
      if (!held || !isLater(head, held.sequence)) return false;
      const entries = await this.journal.readKinds(held.sequence, head, followed, entriesAtOnce);
      for (const entry of entries) await this.tell(tx, entry);
      const isAll = entries.length < entriesAtOnce;
      await this.database.rowsIn(tx, moveOn, [isAll ? head : entries.at(-1)!.sequence]);
      return !isAll;
    });
  }

  private async tell(tx: Tx, entry: JournalEntry): Promise<void> {
    const about = String(entry.facts['signing'] ?? entry.facts['telling']);
    let count = 0;
    for (const telling of await this.tellings(tx, entry))
      for (let after: string | null = null; ;) {
        const people = await telling.people(after);
        count += await this.write(tx, entry, about, telling, people);
        if (people.length < peopleAtOnce) break;
        after = people.at(-1)!.accountId;
      }
    if (count === 0) return;
    const written: NoticesWritten = { about, count };
    const { consultationId, agencyId, subjectId } = entry;
    const fact = consultationId
      ? { kind: noticeEvents.written, consultationId, agencyId, subjectId: consultationId }
      : { kind: noticeEvents.ofQuestion, agencyId, subjectId };
    await this.journal.record(tx, this.clock.now(), { ...fact, facts: { ...written } });
  }

  private async tellings(tx: Tx, entry: JournalEntry): Promise<Telling[]> {
    const kind = ofAnswers[entry.kind];
    if (kind) {
      const people = async (after: string | null): Promise<readonly Told[]> => {
        const authors = await this.told.bySigning(String(entry.facts['signing']), after, peopleAtOnce);
        return authors.map(({ accountId, numbers }) => ({ accountId, facts: { numbers } }));
      };
      return [{ kind, isDuty: false, people }];
    }
    return (await this.questions.tellings(tx, entry)).map(({ what, isDuty, number, termId, people }) => ({
      kind: `QUESTION_${what}`,
      isDuty,
      people: async (after) => (await people(after, peopleAtOnce)).map((accountId) => ({ accountId, facts: { number, term: termId } })),
    }));
  }

  /** Returns how many were told who had not been. */
  private async write(
    tx: Tx,
    { consultationId, subjectId, at }: JournalEntry,
    about: string,
    { kind, isDuty }: Telling,
    told: readonly Told[],
  ): Promise<number> {
    if (told.length === 0) return 0;
    const columns = [told.map(({ accountId }) => accountId), told.map(({ facts }) => JSON.stringify(facts))];
    const questionId = consultationId ? null : subjectId;
    const values = [
      kind,
      consultationId,
      about,
      new Date(at),
      ...columns,
      nextDigestAt(this.clock.now()),
      usualChannel,
      questionId,
      isDuty,
      // Ids in order of time: of two notices of one moment, the later act stands first.
      told.map(() => newId()),
    ];
    return (await this.database.rowsIn(tx, writeNotices, values))[0]!.count;
  }
}
