/** The in-process bus between the journal's follower and the live streams. */
import { Injectable } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import type { JournalEntry } from '../platform/journal/journal.js';

/** Every entry of the journal, in order. */
export const everything = 'journal';

@Injectable()
export class Bus {
  private readonly pubSub = new PubSub();

  async publish(topic: string, payload: unknown): Promise<void> {
    await this.pubSub.publish(topic, payload);
  }

  async publishEntry(entry: JournalEntry): Promise<void> {
    await this.publish(everything, entry);
    if (entry.consultationId) await this.publish(topics.consultation(entry.consultationId), entry);
    if (entry.agencyId) await this.publish(topics.agency(entry.agencyId), entry);
    // A question goes from agency to agency: whoever watches it follows it there.
    if (entry.subjectId && entry.kind.startsWith('question.')) await this.publish(topics.question(entry.subjectId), entry);
  }

  /** Payloads of a topic from now on, until the iterator is returned. */
  listen<Payload>(topic: string): AsyncIterableIterator<Payload> {
    return this.pubSub.asyncIterableIterator<Payload>(topic);
  }

  listenToAll(handle: (entry: JournalEntry) => void): void {
    void this.pubSub.subscribe(everything, handle);
  }
}

export const topics = {
  consultation: (id: string) => `consultation:${id}`,
  agency: (id: string) => `agency:${id}`,
  question: (id: string) => `question:${id}`,
  pollResults: (id: string) => `poll-results:${id}`,
};
