/** The door: lets in what the budgets allow and what this process can carry, and counts what is inside. It asks no database. */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Settings } from '../config/settings.js';
import { Refusal } from '../refusal/refusal.js';
import { noteRefused } from '../refused-log.js';
import { isLoopback, type Act, type Caller } from './acts.rules.js';
import { addressBlock } from './address-block.rules.js';
import { fullBucket, take, type Bucket, type Budgets } from './budgets.rules.js';
import { isTurnedAway, pressureAfter, secondsToStayAway } from './overload.rules.js';

const tickMs = 100;
const ticksOfWindow = 5;
/** Irrational, so that turns spread evenly however long the series. */
const golden = 0.618_033_988_749_895;

@Injectable()
export class Door implements OnModuleDestroy {
  /** Addresses are kept in memory only, as long as they are used, and never written anywhere. */
  private readonly buckets = new LRUCache<string, Bucket>({ max: 200_000 });
  private readonly sockets = new Map<string, number>();
  private readonly ticking: NodeJS.Timeout;
  private pressure = 0;
  private inHand = 0;
  private turn = 0;
  private turnedAway = 0;
  private expected = performance.now() + tickMs;
  private delays: number[] = [];

  constructor(private readonly settings: Settings) {
    this.ticking = setInterval(() => this.tick(), tickMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.ticking);
  }

  /** How this process fares: for the page of its health, and for tests. */
  get load(): { pressure: number; inHand: number; turnedAway: number } {
    return { pressure: this.pressure, inHand: this.inHand, turnedAway: this.turnedAway };
  }

  /**
   * Why the caller is not let in now, or null.
   * @param amount how many acts of the kind the request holds
   */
  whyNotEnter(act: Act, caller: Caller, amount = 1): Refusal | null {
    return noted(act, this.whyTurnedAway(act, caller.accountId !== null) ?? this.whyOverBudget(act, caller, amount));
  }

  /**
   * Why no new document of that caller is even looked at. As large a budget as that for reads and apart from it, and never for overload: a
   * ballot may come in a document that nobody sent before.
   */
  whyOverReading(caller: Caller): Refusal | null {
    return noted('new document', this.whyOverBudget('read', caller, 1, 'new document'));
  }

  /** The same for an operation with several acts: all of them or none. */
  whyNotEnterWith(wanted: readonly { act: Act; amount: number }[], caller: Caller): Refusal | null {
    for (const { act, amount } of wanted) {
      const refusal = this.whyNotEnter(act, caller, amount);
      if (refusal) return refusal;
    }
    return null;
  }

  /** Counts what is in hand until it is done; ballots stand in no queue. */
  async during<T>(act: Act, work: () => Promise<T>): Promise<T> {
    if (act === 'vote') return work();
    this.inHand++;
    try {
      return await work();
    } finally {
      this.inHand--;
    }
  }

  /** One more open socket or stream of that address: how to leave again, or why not to begin. */
  openSocket(caller: Caller): (() => void) | Refusal {
    const refusal = this.whyNotEnter('socket', caller);
    if (refusal) return refusal;
    if (isLoopback(caller.address)) return () => undefined;
    const block = addressBlock(caller.address);
    const open = this.sockets.get(block) ?? 0;
    const most = this.settings.socketsPerAddress;
    if (open >= most) return noted('socket', new Refusal('TOO_MANY_SOCKETS', { max: most }));
    this.sockets.set(block, open + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = this.sockets.get(block)! - 1;
      if (left > 0) this.sockets.set(block, left);
      else this.sockets.delete(block);
    };
  }

  private whyTurnedAway(act: Act, isSignedIn: boolean): Refusal | null {
    this.turn = (this.turn + golden) % 1;
    const { pressure, inHand, turn } = this;
    if (!isTurnedAway(act, isSignedIn, { pressure, inHand, mostInHand: this.settings.mostInHand, turn })) return null;
    this.turnedAway++;
    return new Refusal('OVERLOADED', { seconds: secondsToStayAway(pressure, turn) });
  }

  private whyOverBudget(act: Act, { address, accountId }: Caller, amount: number, what: string = act): Refusal | null {
    if (isLoopback(address)) return null;
    const now = performance.now();
    const { addressBudgets, accountBudgets } = this.settings;
    const seconds =
      this.take(`${what} ${addressBlock(address)}`, addressBudgets, act, amount, now) ||
      (accountId === null ? 0 : this.take(`${what} ${accountId}`, accountBudgets, act, amount, now));
    return seconds > 0 ? new Refusal('TRY_LATER', { seconds }) : null;
  }

  private take(key: string, budgets: Budgets, act: Act, amount: number, now: number): number {
    let bucket = this.buckets.get(key);
    if (!bucket) this.buckets.set(key, (bucket = fullBucket(budgets[act], now)));
    return take(bucket, budgets[act], amount, now);
  }

  private tick(): void {
    const now = performance.now();
    this.delays.push(Math.max(0, now - this.expected));
    this.expected = now + tickMs;
    if (this.delays.length < ticksOfWindow) return;
    this.pressure = pressureAfter(this.pressure, Math.min(...this.delays), this.settings.overloadMs);
    this.delays = [];
  }
}

/** The log has for what somebody was not let in, and nothing of who it was. */
function noted<Answer extends Refusal | null>(what: string, refusal: Answer): Answer {
  if (refusal) noteRefused(what, refusal.code);
  return refusal;
}

/** The status of an answer that says so, with the header that says when to come again. */
export function awayAnswer(refusal: Refusal): { status: 429 | 503; seconds: number } | null {
  const status = statuses[refusal.code];
  return status === undefined ? null : { status, seconds: Number(refusal.facts.seconds ?? 60) };
}

const statuses: Readonly<Record<string, 429 | 503>> = { TRY_LATER: 429, TOO_MANY_SOCKETS: 429, OVERLOADED: 503 };
