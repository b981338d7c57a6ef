import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { commitChoices, receiptCommitment, seedCommitment } from './commitment.js';

const salt = Buffer.alloc(16, 7);
const sha256 = (...parts: (string | Uint8Array)[]): string =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
    .digest('base64url');

describe('a commitment to choices', () => {
  it('is the hash of its purpose, the salt and the canonical choices', () => {
    expect(commitChoices(salt, { option: 3, kind: 'SINGLE' })).toBe(
      sha256('urna ballot choices v1\n', salt, '{"kind":"SINGLE","option":3}'),
    );
    expect(commitChoices(salt, [2, 0, 1])).toMatch(/^[\w-]{43}$/);
  });

  it('fits no other salt and no other choices', () => {
    const choices = fc.array(fc.nat(5), { maxLength: 5 });
    const salts = fc.uint8Array({ minLength: 16, maxLength: 40 });
    fc.assert(
      fc.property(salts, salts, choices, choices, (one, other, mine, yours) => {
        const isSame = Buffer.compare(one, other) === 0 && JSON.stringify(mine) === JSON.stringify(yours);
        expect(commitChoices(one, mine) === commitChoices(other, yours)).toBe(isSame);
      }),
    );
  });

  it('cannot be moved into the salt', () => {
    const list = fc.array(fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '\\', '1') }));
    fc.assert(
      fc.property(fc.oneof(list, fc.dictionary(fc.string(), list)), (choices) => {
        const ends = Array.from(canonicalJson(choices).slice(1, 200), (_, cut) => canonicalJson(choices).slice(cut + 1));
        expect(ends.filter(isJson)).toEqual([]);
      }),
    );
    for (const bare of [12, 'si', null, true, undefined]) expect(() => commitChoices(salt, bare)).toThrow(TypeError);
  });

  it('needs 16 bytes of salt', () => {
    expect(() => commitChoices(salt.subarray(1), [])).toThrow(RangeError);
  });
});

describe('a commitment to a receipt', () => {
  it('is the hash of its purpose, the letters of the code and the secret', () => {
    expect(receiptCommitment('7K3M-9QXC-02TF', salt)).toBe(sha256('urna receipt v1\n', '7K3M9QXC02TF\n', salt));
  });

  it.each(['7k3m9qxc02tf', ' 7K3M 9qxc 02TF\n', '7-K-3M9QXC02TF'])('is the same for %j', (code) => {
    expect(receiptCommitment(code, salt)).toBe(receiptCommitment('7K3M-9QXC-02TF', salt));
  });

  it('is another for another code or secret', () => {
    const all = [
      receiptCommitment('7K3M-9QXC-02TF', salt),
      receiptCommitment('7K3M-9QXC-02TG', salt),
      receiptCommitment('7K3M-9QXC-02TF', Buffer.alloc(16, 8)),
      receiptCommitment('7K3M-9QXC-02TF', Buffer.alloc(17, 7)),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('needs a code of letters and digits and 16 bytes of secret', () => {
    for (const code of ['', '---', '7K3M/9QXC', 'ÑÑÑÑ']) expect(() => receiptCommitment(code, salt)).toThrow(RangeError);
    expect(() => receiptCommitment('7K3M', salt.subarray(1))).toThrow(RangeError);
  });
});

describe('a commitment to a seed', () => {
  it('is the hash of its purpose and the seed', () => {
    expect(seedCommitment(salt)).toBe(sha256('urna seed v1\n', salt));
    expect(() => seedCommitment(salt.subarray(1))).toThrow(RangeError);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
