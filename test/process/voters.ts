/** People who vote, change and withdraw at random through processes that die, and what may be true of each of their ballots. */
import { randomUUID } from 'node:crypto';
import type { TestPoll } from '../drafts.js';
import type { Person } from '../person.js';
import type { Process } from '../processes.js';

/** What somebody's ballot says: options in order of preference; null for none. */
export type Ballot = readonly number[] | null;

export interface Taken {
  code: string;
  secret: string;
}

/** The same choices each time for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One person and the model of their ballot: what was acknowledged last, and what may have been taken without an answer. */
export class Voter {
  /** As text, so that equal ballots are one. */
  private possible = new Set<string>(['null']);
  readonly receipts: Taken[] = [];
  unanswered = 0;
  answered = 0;
  isClosedOut = false;

  constructor(
    readonly person: Person,
    private readonly poll: TestPoll,
    private readonly roll: (below: number) => number,
  ) {}

  mayBe(ballot: Ballot): boolean {
    return this.possible.has(JSON.stringify(ballot));
  }

  get isCertain(): boolean {
    return this.possible.size === 1;
  }

  /** Goes on until the poll is closed or somebody says that it is enough. */
  async vote(processes: readonly Process[], isEnough: () => boolean): Promise<void> {
    while (!this.isClosedOut && !isEnough()) {
      await this.act(processes);
      await new Promise((later) => setTimeout(later, this.roll(40)));
    }
  }

  private async act(processes: readonly Process[]): Promise<void> {
    const ballot: Ballot = this.roll(5) === 0 ? null : this.shuffled().slice(0, this.roll(this.poll.options.length + 1));
    const mayReplace = this.roll(6) > 0;
    const idempotencyKey = this.roll(2) === 0 ? randomUUID() : null;
    // Who has a key asks again when no answer comes, perhaps elsewhere; the others leave it at that.
    for (let tries = 0; tries < (idempotencyKey ? 3 : 1); tries++) {
      const process = processes[this.roll(processes.length)]!;
      const isAnswered = await this.ask(process, ballot, mayReplace, idempotencyKey).catch(() => false);
      if (isAnswered) return;
      this.unanswered++;
      this.possible.add(JSON.stringify(ballot));
      await new Promise((later) => setTimeout(later, 100));
    }
  }

  private async ask(process: Process, ballot: Ballot, mayReplace: boolean, idempotencyKey: string | null): Promise<boolean> {
    const who = process.as(this.person);
    const answer =
      ballot === null
        ? await who.do('withdrawVote', { pollId: this.poll.id, idempotencyKey })
        : await who.do(
            'castVote',
            { pollId: this.poll.id, optionIds: ballot.map((place) => this.poll.options[place]), mayReplace, idempotencyKey },
            'receipt { code secret }',
          );
    const code = answer.userErrors[0]?.code;
    this.answered++;
    if (code === undefined) {
      if (answer.receipt) this.receipts.push(answer.receipt as Taken);
      this.possible = new Set([JSON.stringify(ballot)]);
    } else if (code === 'NO_BALLOT_TO_WITHDRAW') this.learn((each) => each === 'null', code);
    else if (code === 'ALREADY_VOTED') this.learn((each) => each !== 'null', code);
    else if (code === 'CLOSED') this.isClosedOut = true;
    else throw new Error(`nobody expects ${code} here`);
    return true;
  }

  private learn(holds: (ballot: string) => boolean, code: string): void {
    const left = [...this.possible].filter(holds);
    if (left.length === 0) throw new Error(`${this.person.accountId} is refused as ${code}, and has ${[...this.possible].join(' or ')}`);
    this.possible = new Set(left);
  }

  private shuffled(): number[] {
    const places = this.poll.options.map((_, place) => place);
    for (let left = places.length; left > 1; left--) {
      const taken = this.roll(left);
      [places[taken], places[left - 1]] = [places[left - 1]!, places[taken]!];
    }
    return places;
  }
}
