/** A live list of facts: entries of the journal about one consultation or agency, told once each. */
import type { JournalEntry, Journal } from '../platform/journal/journal.js';
import { isLater, LiveStream, type LiveEvent, type LiveSource } from '../platform/graphql/live-stream.js';
import type { Bus } from './bus.js';

/** More missed entries than this are not told one by one. */
const mostReplayed = 1_000;

export interface JournalStream {
  /** The subscription's field. */
  field: string;
  topic: string;
  after: string | null;
  bus: Bus;
  journal: Journal;
  kinds: readonly string[];
  /** Which bus topic carries the entries. */
  source: string;
  read: (after: string, limit: number) => Promise<JournalEntry[]>;
  matches?: (entry: JournalEntry) => boolean;
  toEvent: (entry: JournalEntry) => object;
  resyncEvent: (sequence: string) => object;
}

export function journalStream(stream: JournalStream): LiveStream {
  const { field, topic, after, bus, journal, kinds, matches = () => true } = stream;
  const isWanted = (entry: JournalEntry): boolean => kinds.includes(entry.kind) && matches(entry);
  const toLive = (entry: JournalEntry): LiveEvent => ({ sequence: entry.sequence, root: { [field]: stream.toEvent(entry) } });
  const source: LiveSource = {
    topic: `${field} ${topic}`,
    after,
    isState: false,
    live: () => mapped(bus.listen<JournalEntry>(stream.source), isWanted, toLive),
    async replay(from) {
      if (from === null) return [];
      const { head } = await journal.head();
      if (isLater(from, head)) return null;
      const entries = await stream.read(from, mostReplayed + 1);
      return entries.length > mostReplayed ? null : entries.filter(isWanted).map(toLive);
    },
    async resync() {
      const { head } = await journal.head();
      return { sequence: head, root: { [field]: stream.resyncEvent(head) } };
    },
  };
  return new LiveStream(source);
}

/** Maps what passes the filter; returning it returns the underlying iterator at once. */
export function mapped<From, To>(
  from: AsyncIterableIterator<From>,
  isWanted: (value: From) => boolean,
  map: (value: From) => To,
): AsyncIterableIterator<To> {
  return {
    async next() {
      for (;;) {
        const next = await from.next();
        if (next.done) return { done: true, value: undefined };
        if (isWanted(next.value)) return { done: false, value: map(next.value) };
      }
    },
    async return() {
      await from.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
