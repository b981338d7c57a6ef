/** Tells the newest state of things that are watched, at most so often, and nothing about those that nobody watches. */
import { LiveStream, isLater, type LiveEvent } from '../platform/graphql/live-stream.js';
import type { Journal } from '../platform/journal/journal.js';
import type { Bus } from './bus.js';
import { mapped } from './journal-stream.js';

interface Watched {
  watchers: number;
  /** Newest entry that concerns the thing and has not been told. */
  dirty: string | null;
  timer: NodeJS.Timeout | null;
  lastToldAt: number;
}

export interface CoalescedState {
  /** The subscription's field. */
  field: string;
  intervalMs: number;
  bus: Bus;
  journal: Journal;
  /** The sequence of the newest entry that concerns it. */
  newest: (id: string) => Promise<string>;
  toEvent: (id: string, sequence: string) => object;
}

export class Coalesced {
  private readonly watched = new Map<string, Watched>();

  constructor(private readonly state: CoalescedState) {}

  /** The stream of one thing, beginning with its present state unless the client has seen it. */
  stream(id: string, after: string | null): LiveStream {
    const { newest, journal } = this.state;
    return new LiveStream({
      topic: this.topic(id),
      after,
      isState: true,
      live: () => this.live(id),
      replay: async (from) => {
        const present = await newest(id);
        if (from === null || isLater(present, from)) return [this.event(id, present)];
        return isLater(from, (await journal.head()).head) ? null : [];
      },
      resync: async () => this.event(id, await newest(id)),
    });
  }

  /** An entry of the journal concerns the thing. */
  mark(id: string, sequence: string): void {
    const watched = this.watched.get(id);
    if (!watched) return;
    watched.dirty = sequence;
    if (watched.timer) return;
    const wait = Math.max(0, watched.lastToldAt + this.state.intervalMs - Date.now());
    watched.timer = setTimeout(() => void this.tell(id, watched), wait);
  }

  private live(id: string): AsyncIterableIterator<LiveEvent> {
    const watched = this.watched.get(id) ?? { watchers: 0, dirty: null, timer: null, lastToldAt: 0 };
    watched.watchers++;
    this.watched.set(id, watched);
    const iterator = mapped(
      this.state.bus.listen<string>(this.topic(id)),
      () => true,
      (sequence) => this.event(id, sequence),
    );
    const end = iterator.return!.bind(iterator);
    let isOver = false;
    iterator.return = async () => {
      if (!isOver && --watched.watchers === 0) {
        if (watched.timer) clearTimeout(watched.timer);
        this.watched.delete(id);
      }
      isOver = true;
      return end();
    };
    return iterator;
  }

  private async tell(id: string, watched: Watched): Promise<void> {
    const sequence = watched.dirty;
    watched.dirty = null;
    watched.timer = null;
    watched.lastToldAt = Date.now();
    if (sequence !== null && watched.watchers > 0) await this.state.bus.publish(this.topic(id), sequence);
  }

  private topic(id: string): string {
    return `${this.state.field} ${id}`;
  }

  private event(id: string, sequence: string): LiveEvent {
    return { sequence, root: { [this.state.field]: this.state.toEvent(id, sequence) } };
  }
}
