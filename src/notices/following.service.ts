/** Follows the journal and writes down who is to be told what, exactly once. */
import { Injectable } from '@nestjs/common';
import { AppealTellingService } from '../moderation/appeals/telling.service.js';
import { moderationToldKinds } from '../moderation/telling/telling.rules.js';
import { TellingService as TellingOfModeration } from '../moderation/telling/telling.service.js';
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
import { holdPosition, moveOn, readPosition, writeEach, writeNotices } from './notices.queries.js';
import { nextDigestAt, secondsBeforeModerationLetter, usualChannel, type NoticeKind } from './notices.rules.js';

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

const entriesAtOnce = 200;
const peopleAtOnce = 20_000;

const ofAnswers: Record<string, NoticeKind> = { 'observation.answered': 'ANSWER', 'observation.answer_revised': 'ANSWER_REVISED' };
const followed = [...Object.keys(ofAnswers), ...toldKinds, ...moderationToldKinds];

@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly told: ToldService,
    private readonly questions: TellingService,
    private readonly moderation: TellingOfModeration,
    private readonly appeals: AppealTellingService,
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
      await this.tellOfModeration(
        tx,
        entries.filter(({ kind }) => moderationToldKinds.includes(kind)),
      );
      for (const entry of entries.filter(({ kind }) => !moderationToldKinds.includes(kind))) await this.tell(tx, entry);
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

  /** All at once: a campaign that is decided together concerns thousands. */
  private async tellOfModeration(tx: Tx, entries: readonly JournalEntry[]): Promise<void> {
    const told = [...(await this.moderation.tellings(tx, entries)), ...(await this.appeals.tellings(tx, entries))];
    if (told.length === 0) return;
    const now = this.clock.now();
    const letterAt = new Date(now.getTime() + secondsBeforeModerationLetter * 1000);
    const rows = await this.database.rowsIn(tx, writeEach, [
      told.map(() => newId()),
      told.map(({ accountId }) => accountId),
      told.map(({ what }) => `MODERATION_${what}` satisfies NoticeKind),
      told.map(({ consultationId }) => consultationId),
      told.map(({ subjectId }) => subjectId),
      told.map(({ facts }) => JSON.stringify(facts)),
      told.map(({ at }) => at),
      told.map(({ isDuty }) => isDuty),
      letterAt,
      nextDigestAt(letterAt),
      usualChannel,
    ]);
    const written = new Map<string, number>();
    for (const { subjectId } of rows) written.set(subjectId, (written.get(subjectId) ?? 0) + 1);
    const consultations = new Map(told.map(({ subjectId, consultationId }) => [subjectId, consultationId]));
    const facts = [...written].map(([about, count]) => {
      const consultationId = consultations.get(about)!;
      const said: NoticesWritten = { about, count };
      return { kind: noticeEvents.written, consultationId, subjectId: consultationId, facts: { ...said } };
    });
    if (facts.length > 0) await this.journal.record(tx, now, ...facts);
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
