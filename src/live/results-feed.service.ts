/** Live results: at most four updates a second a poll, always the newest count. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LiveStream, isLater, type LiveEvent } from '../platform/graphql/live-stream.js';
import { Journal, type JournalEntry } from '../platform/journal/journal.js';
import { PollsService } from '../votes/polls.service.js';
import { Bus, topics } from './bus.js';
import { mapped } from './journal-stream.js';
import { PollResultsUpdate } from './live.types.js';

const intervalMs = 250;

interface Watched {
  pollId: string;
  consultationId: string;
  watchers: number;
  /** Newest entry that concerns the poll and has not been told. */
  dirty: string | null;
  newest: PollResultsUpdate | null;
  timer: NodeJS.Timeout | null;
  lastToldAt: number;
}

@Injectable()
export class ResultsFeed implements OnModuleInit {
  private readonly watched = new Map<string, Watched>();

  constructor(
    private readonly bus: Bus,
    private readonly polls: PollsService,
    private readonly journal: Journal,
  ) {}

  onModuleInit(): void {
    this.bus.listenToAll((entry) => this.note(entry));
  }

  /** The stream of one poll, beginning with the present count unless the client has seen it. */
  stream(pollId: string, consultationId: string, after: string | null): LiveStream {
    return new LiveStream({
      topic: topics.pollResults(pollId),
      after,
      isState: true,
      live: () => this.live(pollId, consultationId),
      replay: async (from) => {
        const present = await this.present(pollId, consultationId);
        if (from === null || isLater(present.sequence, from)) return [toEvent(present)];
        return isLater(from, (await this.journal.head()).head) ? null : [];
      },
      resync: async () => toEvent(await this.present(pollId, consultationId)),
    });
  }

  private live(pollId: string, consultationId: string): AsyncIterableIterator<LiveEvent> {
    const watched = this.watched.get(pollId) ?? {
      pollId,
      consultationId,
      watchers: 0,
      dirty: null,
      newest: null,
      timer: null,
      lastToldAt: 0,
    };
    watched.watchers++;
    this.watched.set(pollId, watched);
    const iterator = mapped(this.bus.listen<PollResultsUpdate>(topics.pollResults(pollId)), () => true, toEvent);
    const end = iterator.return!.bind(iterator);
    let isOver = false;
    iterator.return = async () => {
      if (!isOver && --watched.watchers === 0) {
        if (watched.timer) clearTimeout(watched.timer);
        this.watched.delete(pollId);
      }
      isOver = true;
      return end();
    };
    return iterator;
  }

  /** Counts and the phase of the consultation both change what may be seen. */
  private note(entry: JournalEntry): void {
    if (entry.kind.startsWith('poll.')) {
      const watched = this.watched.get(entry.subjectId!);
      if (watched) this.mark(watched, entry.sequence);
    } else if (entry.kind.startsWith('consultation.')) {
      for (const watched of this.watched.values()) if (watched.consultationId === entry.consultationId) this.mark(watched, entry.sequence);
    }
  }

  private mark(watched: Watched, sequence: string): void {
    watched.dirty = sequence;
    if (watched.timer) return;
    const wait = Math.max(0, watched.lastToldAt + intervalMs - Date.now());
    watched.timer = setTimeout(() => void this.tell(watched), wait);
  }

  private async tell(watched: Watched): Promise<void> {
    const sequence = watched.dirty;
    watched.dirty = null;
    try {
      if (sequence !== null && watched.watchers > 0)
        await this.bus.publish(topics.pollResults(watched.pollId), await this.read(watched.pollId, sequence));
      watched.lastToldAt = Date.now();
    } catch {
      // The database is away for a moment: keep it marked, the newest count follows.
      watched.dirty ??= sequence;
    }
    watched.timer = null;
    if (watched.dirty !== null) this.mark(watched, watched.dirty);
  }

  /** The count as it stands, at the sequence of the last entry that can have changed it. */
  private async present(pollId: string, consultationId: string): Promise<PollResultsUpdate> {
    const sequence = await this.journal.newestOf(consultationId, pollId);
    return this.read(pollId, sequence);
  }

  private async read(pollId: string, sequence: string): Promise<PollResultsUpdate> {
    const poll = await this.polls.definition(pollId);
    const tallies = (await this.polls.tallies([pollId])).get(pollId) ?? new Map<number, number>();
    return Object.assign(new PollResultsUpdate(), {
      sequence,
      poll: Object.assign(Object.create(Object.getPrototypeOf(poll) as object) as typeof poll, poll, { tallies }),
    });
  }
}

function toEvent(update: PollResultsUpdate): LiveEvent {
  return { sequence: update.sequence, root: { pollResults: update } };
}
