/** One subscriber of a live stream: what it was told last, what waits for it, and whether it keeps up. */
import { isLater } from './live-stream.js';

/** Where frames for one subscriber go. */
export interface Sink {
  /** Sends the JSON of one execution result. */
  send(json: string): void;
  /** Whether the reader has fallen behind so far that nothing more should be put before it. */
  isFull(): boolean;
  /** Ends it: the reader is too slow. */
  giveUp(): void;
}

/** One execution result with its place in the order of events. */
export interface Frame {
  sequence: string;
  json: string;
}

const mostWaiting = 2_000;

export class Subscriber {
  /** Since when the reader has not kept up; null when it does. */
  lagsSince: number | null = null;
  /** Frames that arrive while it catches up; null once it follows. */
  private waiting: Frame[] | null = [];
  private hasOverflowed = false;
  /** The newest state, held back for a slow reader. */
  private held: Frame | null = null;
  private isGone = false;

  constructor(
    private readonly sink: Sink,
    private readonly isState: boolean,
    private last: string | null,
  ) {}

  get isCatchingUp(): boolean {
    return this.waiting !== null;
  }

  get isFull(): boolean {
    return this.sink.isFull();
  }

  /** A frame of the live stream: at once, or when it has caught up. */
  hear(frame: Frame): void {
    if (this.waiting === null) this.offer(frame);
    else if (this.waiting.length < mostWaiting) this.waiting.push(frame);
    else this.hasOverflowed = true;
  }

  /** Sends the frame unless it was told before; a reader that does not keep up is told later. */
  offer(frame: Frame): void {
    if (this.isGone || (this.last !== null && !isLater(frame.sequence, this.last))) return;
    if (this.lagsSince !== null || this.sink.isFull()) {
      this.lagsSince ??= Date.now();
      if (this.isState) this.held = frame;
      return;
    }
    this.send(frame);
  }

  /** Sends the frame whatever came before: the reader begins anew from it. */
  send(frame: Frame): void {
    if (this.isGone) return;
    this.last = frame.sequence;
    this.sink.send(frame.json);
  }

  /**
   * Tells what arrived while it caught up and follows from now on. Where more arrived than could wait, `tellResync` is asked
   * for first, again and again if need be: a frame that was dropped is always followed by a resync that was read after it.
   */
  async settle(tellResync: () => Promise<void>): Promise<void> {
    while (this.hasOverflowed) {
      this.hasOverflowed = false;
      this.waiting = [];
      await tellResync();
    }
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const frame of waiting) this.offer(frame);
  }

  /** The reader keeps up again. True when it must be told to read everything again; it waits for that. */
  resume(): boolean {
    this.lagsSince = null;
    const { held } = this;
    this.held = null;
    if (held) this.offer(held);
    else if (!this.isState) this.waiting = [];
    return this.isCatchingUp;
  }

  leave(): void {
    this.isGone = true;
    this.waiting = null;
    this.held = null;
  }

  giveUp(): void {
    this.sink.giveUp();
  }
}
