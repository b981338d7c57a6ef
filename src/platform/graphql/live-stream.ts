/** What a subscription resolver returns: a named stream that many subscribers share, and how one catches up with it. */
export interface LiveEvent {
  /** Place in the journal's order, decimal digits. */
  sequence: string;
  /** The root value of the event's execution: `{ [field]: event }`. */
  root: Record<string, unknown>;
}

export interface LiveSource {
  /** Equal topics have equal events. */
  topic: string;
  /** The client's last seen sequence, null to begin now. */
  after: string | null;
  /** True when only the newest event matters (a state), false when each does (a list of facts). */
  isState: boolean;
  /** Events from now on; ends only when returned. */
  live(): AsyncIterableIterator<LiveEvent>;
  /** Events after `after` up to now in order, or null when they can no longer be told. For a state: the newest one, if newer. */
  replay(after: string | null): Promise<LiveEvent[] | null>;
  /** The event that tells a client to read everything again. */
  resync(): Promise<LiveEvent>;
}

/** Passes through GraphQL's checks as an async iterable; the hub takes the source out of it. */
export class LiveStream implements AsyncIterable<Record<string, unknown>> {
  constructor(readonly source: LiveSource) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Record<string, unknown>> {
    for await (const event of this.source.live()) yield event.root;
  }
}

/** Compares two sequences as numbers. */
export function isLater(one: string, other: string): boolean {
  return one.length === other.length ? one > other : BigInt(one) > BigInt(other);
}
