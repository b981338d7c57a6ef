/** A poll as its leaves and files tell it: opened, voted in, closed, counted and certified, without a server. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/ledger/log/canonical-json.js';
import { Refusal } from '../../src/platform/refusal/refusal.js';
import { markBallot, publicChoices, type BallotChoices, type PublicChoices } from '../../src/votes/ballot.rules.js';
import {
  ballotLeaf,
  commitSeed,
  openedLeaf,
  withdrawalLeaf,
  writeLeaf,
  writeWords,
  type Opening,
  type PollLeaf,
} from '../../src/votes/leaves.rules.js';
import { chooseCounting, type PollMethod } from '../../src/votes/method.rules.js';
import type { PollShape } from '../../src/votes/poll.rules.js';
import { BallotPile, countPoll, writeResult, type PollResult } from '../../src/votes/result.rules.js';
import { writeIn, type LogWriter } from './log-writer.js';

export interface Cast {
  handle: Buffer;
  salt: Buffer;
  choices: PublicChoices;
  code: string;
  secret: string;
  index: number;
}

export class PollStory {
  readonly uuid: string;
  readonly seed: Buffer;
  readonly opening: Opening;
  /** Ballots that count, by voter. */
  readonly counting = new Map<number, Cast>();
  private acts = 0;

  constructor(
    readonly log: LogWriter,
    readonly name: string,
    readonly shape: PollShape,
    method: PollMethod | null = null,
    seats = 1,
  ) {
    this.uuid = uuidOf(`poll ${name}`);
    this.seed = hashOf(`seed ${name}`);
    const counting = chooseCounting(shape.kind, shape.optionCount, { method, seats, parameters: {} });
    if (counting instanceof Refusal) throw counting;
    const { optionCount, costs, ...rest } = shape;
    const options = Array.from({ length: optionCount }, (_, place) => ({
      id: uuidOf(`option ${name} ${place}`),
      label: { es: `Opción ${place}`, en: `Option ${place}` },
      cost: costs?.[place] ?? null,
    }));
    this.opening = {
      poll: this.uuid,
      consultation: uuidOf('consultation'),
      question: { es: `¿${name}?` },
      options,
      ...rest,
      ...counting,
      opensAt: '2026-02-02T14:00:00.000Z',
      closesAt: '2026-02-22T14:00:00.000Z',
      roll: { rule: 'ACCOUNTS', size: 1_000 },
      seed: commitSeed(this.seed),
      software: 'urna/0.1.0',
    } as Opening;
  }

  append(leaf: PollLeaf): number {
    return this.log.append(writeLeaf(leaf));
  }

  open(): number {
    return this.append(openedLeaf(this.opening));
  }

  /** Casts, or changes when the ballot counts. */
  cast(voter: number, wish: BallotChoices): Cast {
    const marks = markBallot(this.shape, wish);
    if (marks instanceof Refusal) throw marks;
    return this.castChoices(voter, publicChoices(this.shape, marks));
  }

  castChoices(voter: number, choices: PublicChoices): Cast {
    const act = ++this.acts;
    const handle = this.handleOf(voter);
    const salt = hashOf(`salt ${this.name} ${act}`).subarray(0, 16);
    const [code, secret] = [lettersOf(`code ${this.name} ${act}`, 12), lettersOf(`secret ${this.name} ${act}`, 16)];
    const isChange = this.counting.has(voter);
    const leaf = ballotLeaf({ poll: this.uuid, handle, salt, choices, receipt: { code, secret }, isChange });
    const cast = { handle, salt, choices, code, secret, index: this.append(leaf) };
    this.counting.set(voter, cast);
    return cast;
  }

  withdraw(voter: number): number {
    this.counting.delete(voter);
    return this.append(withdrawalLeaf(this.uuid, this.handleOf(voter)));
  }

  close(ballots = this.counting.size, reason: 'CLOSED' | 'WITHDRAWN' = 'CLOSED'): number {
    return this.append({ type: 'poll.closed', poll: this.uuid, closedAt: '2026-02-22T14:00:00.000Z', ballots, reason });
  }

  result(): PollResult {
    const pile = new BallotPile();
    for (const { choices } of this.counting.values()) pile.add(choices);
    return countPoll(this.opening, pile, this.seed);
  }

  certify(change: Partial<Extract<PollLeaf, { type: 'result.certified' }>> = {}): number {
    const result = this.result();
    return this.append({
      type: 'result.certified',
      poll: this.uuid,
      ballots: result.ballots,
      winners: result.method === 'statements' ? null : result.winners.map((place) => result.options[place]!),
      seed: this.seed.toString('base64url'),
      result: Buffer.from(writeResult(result).hash).toString('base64url'),
      certifiedAt: '2026-02-23T14:00:00.000Z',
      ...change,
    });
  }

  destroyKey(): number {
    return this.append({ type: 'poll.key-destroyed', poll: this.uuid });
  }

  annotate(): number {
    return this.append({ type: 'result.annotated', poll: this.uuid, note: hashOf('note').toString('base64url') });
  }

  /** All lines of `ballots.ndjson`, in order. */
  openings(): string[] {
    return [...this.counting.values()]
      .sort((one, other) => Buffer.compare(one.handle, other.handle))
      .map(({ handle, salt, choices }) =>
        canonicalJson({ ballot: handle.toString('base64url'), choices, salt: salt.toString('base64url') }),
      );
  }

  writeFiles(folder: string): void {
    writeIn(folder, `polls/${this.uuid}/poll.json`, writeWords(this.opening));
    writeIn(folder, `polls/${this.uuid}/result.json`, writeResult(this.result()).text);
    writeIn(
      folder,
      `polls/${this.uuid}/ballots.ndjson`,
      this.openings()
        .map((line) => `${line}\n`)
        .join(''),
    );
  }

  handleOf(voter: number): Buffer {
    return hashOf(`handle ${this.name} ${voter}`).subarray(0, 16);
  }
}

export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export function uuidOf(text: string): string {
  const hex = hashOf(text).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function lettersOf(text: string, length: number): string {
  const letters = [...hashOf(text).subarray(0, length)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte & 31]).join('');
  return letters.replace(/.{4}(?=.)/g, '$&-');
}
