/** Sealed values: against NIST's vectors, and against whoever changes, swaps or misses something. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { dataKeyOf, derivedKey, findableBy, readKeyList } from './data-keys.rules.js';
import { bindingOf, decrypt, encrypt, readSealed } from './sealed-box.rules.js';
import { Sealing } from './sealing.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const secret = 'a secret of the tests, long enough';
const place = { table: 'accounts', column: 'email_sealed', row: '5d1c6c1e-0000-4000-8000-000000000001' };

describe('AES-256-GCM', () => {
  // Test cases 13 to 16 of the specification of GCM that NIST took up.
  const key = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
  const plain = 'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
  const sealed = '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662';
  it.each([
    ['nothing', '00'.repeat(32), '00'.repeat(12), '', '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
    [
      'one block',
      '00'.repeat(32),
      '00'.repeat(12),
      '00'.repeat(16),
      '',
      'cea7403d4d606b6e074ec5d3baf39d18',
      'd0d1c8a799996bf0265b98b5d48ab919',
    ],
    ['four blocks', key, 'cafebabefacedbaddecaf888', `${plain}1aafd255`, '', `${sealed}898015ad`, 'b094dac5d93471bdec1a502270e3cc6c'],
    [
      'what is bound to something else',
      key,
      'cafebabefacedbaddecaf888',
      plain,
      'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      sealed,
      '76fc6ece0f4e1768cddf8853bb2d551b',
    ],
  ])('seals %s as NIST does', (_, key, nonce, plain, binding, sealed, tag) => {
    expect(encrypt(hex(key), hex(nonce), hex(plain), hex(binding)).toString('hex')).toBe(sealed + tag);
    expect(decrypt(hex(key), hex(nonce), hex(sealed + tag), hex(binding))!.toString('hex')).toBe(plain);
  });
});

describe('A sealed value', () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  const sealing = new Sealing({ dataKeys: [newer, older], secret });

  it('opens where it was sealed, whatever it says, and is another one each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const [one, other] = [sealing.seal(place, words), sealing.seal(place, words)];
        expect(sealing.open(place, one)).toBe(words);
        expect(one.equals(other)).toBe(false);
      }),
    );
  });

  it('does not open with any bit changed', () => {
    const sealed = sealing.seal(place, 'ana@example.org');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => sealing.open(place, changed)).toThrow(/not sealed|was changed|is sealed with the key/);
    }
  });

  it.each([
    ['row', { ...place, row: '5d1c6c1e-0000-4000-8000-000000000002' }],
    ['column', { ...place, column: 'phone_sealed' }],
    ['table', { ...place, table: 'reports' }],
    ['division of the same words', { table: 'accounts","email_sealed', column: place.row, row: '' }],
  ])('does not open in another %s', (_, other) => {
    expect(() => sealing.open(other, sealing.seal(place, 'ana@example.org'))).toThrow('was changed');
    expect(bindingOf(other).equals(bindingOf(place))).toBe(false);
  });

  it('opens with every key of the list, and says which one is missing without saying what it holds', () => {
    const before = new Sealing({ dataKeys: [older], secret });
    const sealed = before.seal(place, 'ana@example.org');
    expect(readSealed(sealed)!.keyId).toBe(dataKeyOf(older).id);
    expect(sealing.open(place, sealed)).toBe('ana@example.org');
    expect(readSealed(sealing.seal(place, 'x'))!.keyId).toBe(dataKeyOf(newer).id);
    expect(sealing.open(place, new Sealing({ dataKeys: [], secret }).seal(place, 'of the secret'))).toBe('of the secret');
    const without = new Sealing({ dataKeys: [newer], secret });
    expect(() => without.open(place, sealed)).toThrow(
      `accounts.email_sealed of ${place.row} is sealed with the key ${dataKeyOf(older).id}, which is not among URNA_DATA_KEYS.`,
    );
  });

  it('is no value at all when it is too short or something else', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('ana@example.org'), Buffer.alloc(32, 1)])
      expect(() => sealing.open(place, bytes)).toThrow('is not sealed');
  });

  it('is found under each key, differently in each column, and never by its own words', () => {
    const [first, second, third] = sealing.indexes('accounts', 'email_sealed', 'ana@example.org');
    expect(sealing.index('accounts', 'email_sealed', 'ana@example.org')).toEqual(first);
    expect(findableBy(dataKeyOf(older), 'accounts', 'email_sealed', 'ana@example.org')).toEqual(second);
    expect(new Set([first, second, third].map((index) => index!.toString('hex'))).size).toBe(3);
    expect(sealing.index('mail_links', 'email_sealed', 'ana@example.org')).not.toEqual(first);
  });
});

describe('The list of keys', () => {
  const [one, other] = [randomBytes(32), randomBytes(32)];

  it.each([
    ['nothing', '', []],
    ['base64', one.toString('base64'), [one]],
    ['base64 of addresses', one.toString('base64url'), [one]],
    ['hexadecimal', one.toString('hex'), [one]],
    ['lines and commas', `${one.toString('base64')}\n${other.toString('hex')},\n`, [one, other]],
    ['a key that is too short', randomBytes(16).toString('base64'), null],
    ['a password', 'correct horse battery staple', null],
    ['the same key twice', `${one.toString('base64')} ${one.toString('hex')}`, null],
  ])('reads %s', (_, text, keys) => expect(readKeyList(text)).toEqual(keys));

  it('gives each key its own name and parts that tell nothing of each other', () => {
    const keys = [one, other, derivedKey(secret), derivedKey(`${secret}!`)].map(dataKeyOf);
    expect(new Set(keys.map(({ id }) => id)).size).toBe(4);
    expect(new Set(keys.flatMap(({ sealing, finding }) => [sealing.toString('hex'), finding.toString('hex')])).size).toBe(8);
    expect(dataKeyOf(one)).toEqual(keys[0]);
  });
});
