import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anyBallot, anyShape } from '../../test/any-poll.js';
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { commitChoices } from '../ledger/log/commitment.js';
import { markBallot, publicChoices, type Mark, type PublicChoices } from './ballot.rules.js';
import {
  ballotLeaf,
  commitReceipt,
  commitSeed,
  hashWords,
  longestLeaf,
  openedLeaf,
  withdrawalLeaf,
  writeLeaf,
  type CountedBallot,
  type Opening,
  type PollLeaf,
} from './leaves.rules.js';
import { longestLabel, longestQuestion, mostOptions } from './poll.rules.js';
import { newHandle, newPollKey, newReceiptCode, newSalt, receiptSecret } from './receipts.js';

const uuid = (place: number): string => `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`;
const poll = uuid(1);
const opening: Opening = {
  poll,
  consultation: uuid(2),
  question: { es: '¿Qué plaza se arregla primero?', en: 'Which square comes first?' },
  kind: 'RANKING',
  options: ['Plaza de Bolívar', 'Parque «El Virrey»'].map((es, place) => ({ id: uuid(10 + place), label: { es }, cost: null })),
  minChoices: 1,
  maxChoices: 2,
  lowestScore: null,
  highestScore: null,
  budget: null,
  method: 'schulze',
  seats: 1,
  parameters: { unranked: 'last', strength: 'winning-votes' },
  opensAt: '2026-03-01T00:00:00.000Z',
  closesAt: '2026-03-20T00:00:00.000Z',
  roll: { rule: 'ACCOUNTS', size: 1234 },
  seed: commitSeed(Buffer.alloc(32, 1)),
  software: 'urna/0.1.0',
};
const code = '7K3M-9QXC-02TF';
const secret = '0123-4567-89AB-CDEF';
const ballot: CountedBallot = {
  poll,
  handle: Buffer.alloc(16, 7),
  salt: Buffer.alloc(16, 8),
  choices: { ranks: [[1], [0]] },
  receipt: { code, secret },
  isChange: false,
};
const every: PollLeaf[] = [
  openedLeaf(opening),
  ballotLeaf(ballot),
  ballotLeaf({ ...ballot, isChange: true }),
  withdrawalLeaf(poll, ballot.handle),
  { type: 'poll.closed', poll, closedAt: opening.closesAt, ballots: 3, reason: 'CLOSED' },
  { type: 'result.certified', poll, ballots: 3, winners: [uuid(10)], seed: 'c2VlZA', result: 'aGFzaA', certifiedAt: opening.closesAt },
  { type: 'poll.key-destroyed', poll },
  { type: 'result.annotated', poll, note: 'aGFzaA' },
];

describe('a leaf', () => {
  it.each(every.map((leaf) => [leaf.type, leaf] as const))(
    '%s has one spelling: names in order, no blanks, the same whoever writes it',
    (_, leaf) => {
      const text = writeLeaf(leaf).toString();
      expect(JSON.parse(text)).toEqual(leaf);
      const upsideDown = Object.fromEntries(Object.entries(leaf).reverse()) as unknown as PollLeaf;
      expect(writeLeaf(upsideDown).toString()).toBe(text);
      expect(text).toBe(JSON.stringify(inNameOrder(leaf)));
    },
  );

  it('that opens a poll has exactly these bytes', () => {
    const { question: _, options: __, ...rest } = openedLeaf(opening);
    expect(writeLeaf({ ...rest, question: null, options: null }).toString()).toBe(
      `{"budget":null,"closesAt":"2026-03-20T00:00:00.000Z","consultation":"${uuid(2)}","format":"urna-poll@1","highestScore":null,` +
        '"kind":"RANKING","lowestScore":null,"maxChoices":2,"method":"schulze","minChoices":1,"opensAt":"2026-03-01T00:00:00.000Z",' +
        `"options":null,"parameters":{"strength":"winning-votes","unranked":"last"},"poll":"${poll}","question":null,` +
        `"roll":{"rule":"ACCOUNTS","size":1234},"seats":1,"seed":"${opening.seed}","software":"urna/0.1.0","type":"poll.opened",` +
        `"words":"${rest.words}"}`,
    );
  });
});

describe('the leaf of a ballot', () => {
  const members = (leaf: object): string[] => Object.keys(leaf).sort();

  it('says which poll, which ballot and two commitments, and nothing else', () => {
    expect(members(ballotLeaf(ballot))).toEqual(['ballot', 'choices', 'poll', 'receipt', 'type']);
    expect(members(withdrawalLeaf(poll, ballot.handle))).toEqual(['ballot', 'poll', 'type']);
    expect([ballotLeaf(ballot), ballotLeaf({ ...ballot, isChange: true })].map(({ type }) => type)).toEqual([
      'ballot.cast',
      'ballot.changed',
    ]);
  });

  it('holds neither the person, the code, the secret, the salt nor the choices, whatever the ballot', () => {
    const account = uuid(99);
    const anything = anyShape().chain((shape) => fc.tuple(fc.constant(shape), anyBallot(shape), fc.boolean()));
    fc.assert(
      fc.property(anything, ([shape, said, isChange]) => {
        const receiptCode = newReceiptCode();
        const [handle, salt, key] = [newHandle(), newSalt(), newPollKey()];
        const choices = publicChoices(shape, markBallot(shape, said) as Mark[]);
        const receipt = { code: receiptCode, secret: receiptSecret(key, receiptCode) };
        // As castings would go wrong: with more at hand than a leaf may say.
        const given = { ...ballot, handle, salt, choices, receipt, isChange, account, key } as CountedBallot;
        const text = writeLeaf(ballotLeaf(given)).toString();
        const letters = (words: string): string[] => [words, words.replaceAll('-', '')];
        for (const hidden of [account, ...letters(receipt.code), ...letters(receipt.secret)]) {
          expect(text.toUpperCase()).not.toContain(hidden.toUpperCase());
          expect(text).not.toContain(Buffer.from(hidden).toString('base64url'));
        }
        for (const bytes of [salt, key])
          for (const encoding of ['hex', 'base64', 'base64url'] as const) expect(text).not.toContain(bytes.toString(encoding));
        expect(text).not.toContain(canonicalJson(choices).slice(1, -1));
        expect(text.length).toBe(writeLeaf(ballotLeaf({ ...ballot, isChange })).toString().length);
      }),
      { numRuns: 200 },
    );
  });

  it('is as long for every ballot, so that its length tells nothing of the choices', () => {
    const long: PublicChoices = { chosen: [...Array(1000).keys()] };
    expect(writeLeaf(ballotLeaf({ ...ballot, choices: long }))).toHaveLength(writeLeaf(ballotLeaf(ballot)).length);
  });

  it('changes with nothing but what it commits to', () => {
    const [before, after] = [ballotLeaf(ballot), ballotLeaf({ ...ballot, choices: { ranks: [[0], [1]] } })];
    expect(after).toEqual({ ...before, choices: after.choices });
    expect(after.choices).not.toBe(before.choices);
    expect(ballotLeaf({ ...ballot, salt: Buffer.alloc(16, 9) }).choices).not.toBe(before.choices);
  });

  it('commits to the receipt: code and secret show it, read aloud or typed with dashes, and nothing else does', () => {
    const { receipt } = ballotLeaf(ballot);
    const known = createHash('sha256').update('urna receipt v1\n7K3M9QXC02TF\n0123456789ABCDEF').digest('base64url');
    expect(receipt).toBe(known);
    expect(commitReceipt(code, secret)).toBe(receipt);
    expect(commitReceipt(code.replaceAll('-', ''), secret.replaceAll('-', ''))).toBe(receipt);
    expect(commitReceipt('7K3M-9QXC-02TG', secret)).not.toBe(receipt);
    expect(commitReceipt(code, '0123-4567-89AB-CDEG')).not.toBe(receipt);
    expect(createHash('sha256').update('7K3M9QXC02TF').digest('base64url')).not.toBe(receipt);
    expect(() => commitReceipt(code, '')).toThrow(RangeError);
  });

  it('commits to the choices: salt and choices show it, and no other choices or salt', () => {
    const { choices } = ballotLeaf(ballot);
    const known = createHash('sha256')
      .update('urna ballot choices v1\n')
      .update(ballot.salt)
      .update('{"ranks":[[1],[0]]}')
      .digest('base64url');
    expect(choices).toBe(known);
    expect(commitChoices(ballot.salt, ballot.choices)).toBe(choices);
    const others: PublicChoices[] = [{ ranks: [[0], [1]] }, { ranks: [[1]] }, { ranks: [[1, 0]] }, { chosen: [1, 0] }];
    for (const other of others) expect(commitChoices(ballot.salt, other)).not.toBe(choices);
    expect(() => commitChoices(Buffer.alloc(0), ballot.choices)).toThrow(RangeError);
  });
});

describe('the leaf that opens a poll', () => {
  it('says the question, the options and everything that decides the count', () => {
    expect(openedLeaf(opening)).toEqual({ type: 'poll.opened', format: 'urna-poll@1', ...opening, words: hashWords(opening) });
  });

  it('holds the hash of the words, which every change of a word changes', () => {
    const { words } = openedLeaf(opening);
    const canonical = canonicalJson({ question: opening.question, options: opening.options });
    expect(words).toBe(createHash('sha256').update(canonical).digest('base64url'));
    const [first, second] = opening.options as [Opening['options'][number], Opening['options'][number]];
    const others: Partial<Opening>[] = [
      { question: { ...opening.question, en: 'Which square comes last?' } },
      { options: [second, first] },
      { options: [first] },
      { options: [first, { ...second, label: { es: 'Parque El Virrey' } }] },
      { options: [first, { ...second, cost: 1 }] },
    ];
    for (const other of others) expect(openedLeaf({ ...opening, ...other }).words).not.toBe(words);
  });

  /** The longest words that the inputs let through: of characters with four bytes, or that JSON escapes with six. */
  const longest = (letter: string, options = mostOptions, locales = 10): Opening => {
    const inLocales = (length: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: locales }, (_, place) => [`es-${'abcdefghij'[place]}x`, letter.repeat(length)]));
    return {
      ...opening,
      kind: 'BUDGET',
      question: inLocales(longestQuestion),
      options: Array.from({ length: options }, (_, place) => ({
        id: uuid(place),
        label: inLocales(longestLabel),
        cost: 1_000_000_000_000,
      })),
      maxChoices: options,
      budget: 1_000_000_000_000,
      seats: mostOptions,
      roll: { rule: 'ACCOUNTS', size: Number.MAX_SAFE_INTEGER },
    };
  };

  it.each([['a'], ['𝔸'], ['\u0001']])(
    'of the largest poll, of %j alone, fits into an entry of the log, with the hash of its words',
    (letter) => {
      const largest = longest(letter);
      const leaf = openedLeaf(largest);
      expect(writeLeaf(leaf).length).toBeLessThan(2_000);
      expect(leaf).toMatchObject({ question: null, options: null, words: hashWords(largest) });
    },
  );

  it('holds the words up to the last byte that an entry has room for', () => {
    const padded = (letters: number): Opening => ({ ...opening, question: { es: 'x'.repeat(letters) } });
    const room = longestLeaf - writeLeaf(openedLeaf(padded(0))).length;
    expect(writeLeaf(openedLeaf(padded(room)))).toHaveLength(65_535);
    expect(openedLeaf(padded(room)).question).not.toBeNull();
    expect(openedLeaf(padded(room + 1))).toMatchObject({ question: null, options: null });
  });

  it('holds the words of any poll of usual size', () => {
    expect(openedLeaf(longest('ñ', 30, 2)).options).toHaveLength(30);
  });
});

describe('the leaf of a certified result', () => {
  it('fits into an entry even where as many options are elected as a poll can have', () => {
    const winners = Array.from({ length: mostOptions }, (_, place) => uuid(place));
    const hash = createHash('sha256').digest('base64url');
    const leaf: PollLeaf = {
      type: 'result.certified',
      poll,
      ballots: Number.MAX_SAFE_INTEGER,
      winners,
      seed: hash,
      result: hash,
      certifiedAt: opening.closesAt,
    };
    expect(writeLeaf(leaf).length).toBeLessThanOrEqual(longestLeaf);
  });
});

function inNameOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inNameOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, inNameOrder(inner)]),
  );
}
