/** People who watch: the real `graphql-ws` and `graphql-sse` clients, and what they have been told. */
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import { WebSocket } from 'ws';
import type { Person } from '../person.js';

export interface Told {
  data?: any;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

const all = new Set<Watch>();

/** Ends everything that a test watched: for `afterEach`. */
export function stopWatching(): void {
  for (const watch of all) watch.stop();
  all.clear();
}

export class Watch {
  readonly told: Told[] = [];
  /** When each was told, in milliseconds. */
  readonly times: number[] = [];
  isOver = false;
  /** Why it ended, when it did not end well. */
  failure: unknown = null;
  /** With which code the socket closed. */
  closeCode: number | null = null;
  stop: () => void = () => undefined;
  socket: WebSocket | null = null;
  private woken: () => void = () => undefined;

  constructor() {
    all.add(this);
  }

  hear(told: Told): void {
    this.told.push(told);
    this.times.push(Date.now());
    this.woken();
  }

  end(failure: unknown = null): void {
    this.isOver = true;
    this.failure = failure;
    this.woken();
  }

  /** The data of a field in everything that was told. */
  of<Event = any>(field: string): Event[] {
    return this.told.map(({ data, errors }) => {
      if (errors) throw new Error(JSON.stringify(errors));
      return data[field] as Event;
    });
  }

  get newest(): any {
    return this.told.at(-1)?.data;
  }

  /** Waits until it holds, however many events that takes. */
  async until(holds: (watch: this) => boolean, ms = 60_000): Promise<this> {
    const deadline = Date.now() + ms;
    while (!holds(this)) {
      const left = deadline - Date.now();
      if (left <= 0)
        throw new Error(
          `Waited ${ms} ms in vain; told ${this.told.length} times${this.isOver ? ', over' : ''}, closed ${this.closeCode ?? 'never'}, failure ${String(this.failure)}, last: ${JSON.stringify(this.told.at(-1))?.slice(0, 2_000)}`,
        );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 50));
        this.woken = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this;
  }

  count(number: number, ms?: number): Promise<this> {
    return this.until(({ told }) => told.length >= number, ms);
  }

  over(ms?: number): Promise<this> {
    return this.until(({ isOver }) => isOver, ms);
  }
}

export interface WatchOptions {
  /** Whether the client comes again when the socket closes. */
  retries?: number;
  headers?: Record<string, string>;
}

/** Subscribes with `graphql-ws` over a socket of its own. */
export function watchBySocket(
  who: Person,
  query: string,
  variables: Record<string, unknown> = {},
  { retries = 0, headers = {} }: WatchOptions = {},
): Watch {
  const watch = new Watch();
  const { authorization, 'accept-language': language } = who.headers;
  const client = createSocketClient({
    url: `${who.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers });
      }
    },
    connectionParams: { ...(authorization ? { authorization } : {}), language },
    retryAttempts: retries,
    // Its default gives up when the server is not back at the first attempt.
    shouldRetry: () => true,
    on: {
      connected: (socket) => (watch.socket = socket as WebSocket),
      closed: (event) => (watch.closeCode = (event as { code: number }).code),
    },
  });
  const stop = client.subscribe<any>(
    { query, variables },
    { next: (told) => watch.hear(told as Told), error: (error) => watch.end(error), complete: () => watch.end() },
  );
  watch.stop = () => {
    stop();
    // It rejects when it is told so between two attempts to come again.
    Promise.resolve(client.dispose()).catch(() => undefined);
  };
  return watch;
}

/** Subscribes with `graphql-sse`. */
export function watchByStream(
  who: Person,
  query: string,
  variables: Record<string, unknown> = {},
  { retries = 0 }: WatchOptions = {},
): Watch {
  const watch = new Watch();
  const client = createStreamClient({ url: `${who.url}/graphql`, headers: who.headers, retryAttempts: retries });
  const stop = client.subscribe<any>(
    { query, variables },
    { next: (told) => watch.hear(told as Told), error: (error) => watch.end(error), complete: () => watch.end() },
  );
  watch.stop = () => {
    stop();
    client.dispose();
  };
  return watch;
}

/** Both ways, for tests that must hold for each. */
export const ways = [
  ['a socket', watchBySocket],
  ['an event stream', watchByStream],
] as const;

/** Whether each is later than the one before, which also says that none came twice. */
export function isStrictlyIncreasing(sequences: readonly string[]): boolean {
  return sequences.every((sequence, place) => place === 0 || BigInt(sequence) > BigInt(sequences[place - 1]!));
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
