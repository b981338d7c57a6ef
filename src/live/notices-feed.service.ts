/** Live notices of one person: the journal says that some were written, and the person's own are read. */
import { Injectable } from '@nestjs/common';
import { noticeEvents } from '../notices/notices.events.js';
import { NoticesService } from '../notices/notices.service.js';
import type { Actor } from '../people/actor.js';
import { isLater, LiveStream, type LiveEvent } from '../platform/graphql/live-stream.js';
import { Journal, type JournalEntry } from '../platform/journal/journal.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { NoticeReceived } from './answering.types.js';
import { Bus, everything } from './bus.js';
import { ResyncRequired } from './live.types.js';

/** More missed acts than this are not told one by one. */
const mostReplayed = 200;

@Injectable()
export class NoticesFeed {
  constructor(
    private readonly bus: Bus,
    private readonly journal: Journal,
    private readonly notices: NoticesService,
  ) {}

  stream({ accountId }: Actor, after: string | null): LiveStream {
    if (accountId === null) throw new Refusal('SIGN_IN_REQUIRED');
    return new LiveStream({
      topic: `noticeReceived ${accountId}`,
      after,
      isState: false,
      live: () => this.live(accountId),
      replay: async (from) => {
        if (from === null) return [];
        const { head } = await this.journal.head();
        if (isLater(from, head)) return null;
        const entries = await this.journal.readKinds(from, head, Object.values(noticeEvents), mostReplayed + 1);
        if (entries.length > mostReplayed) return null;
        const events = await Promise.all(entries.map((entry) => this.toEvent(accountId, entry)));
        return events.filter((event) => event !== null);
      },
      resync: async () => {
        const { head } = await this.journal.head();
        return { sequence: head, root: { noticeReceived: Object.assign(new ResyncRequired(), { sequence: head }) } };
      },
    });
  }

  private live(accountId: string): AsyncIterableIterator<LiveEvent> {
    const entries = this.bus.listen<JournalEntry>(everything);
    const next = async (): Promise<IteratorResult<LiveEvent>> => {
      for (;;) {
        const entry = await entries.next();
        if (entry.done) return { done: true, value: undefined };
        const event = await this.toEvent(accountId, entry.value);
        if (event) return { done: false, value: event };
      }
    };
    const end = async (): Promise<IteratorResult<LiveEvent>> => {
      await entries.return?.();
      return { done: true, value: undefined };
    };
    return {
      next,
      return: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  private async toEvent(accountId: string, { kind, facts, sequence }: JournalEntry): Promise<LiveEvent | null> {
    if (kind !== noticeEvents.written && kind !== noticeEvents.ofQuestion) return null;
    const notices = await this.notices.ofSubject(accountId, String(facts['about']));
    if (notices.length === 0) return null;
    return { sequence, root: { noticeReceived: Object.assign(new NoticeReceived(), { sequence, notices }) } };
  }
}
