import fc from 'fast-check';
import { openCheckpoint, readCheckpoint, readDecimal, signCheckpoint, writeCheckpoint } from './checkpoint.js';
import { emptyRoot } from './merkle.js';
import { publicKeyOf, signNote } from './note.js';

const signer = { name: 'votos.example.co/libro', privateKey: Buffer.alloc(32, 1) };
const another = { ...signer, privateKey: Buffer.alloc(32, 2) };
const key = publicKeyOf(signer);
const origin = signer.name;
const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

describe('a checkpoint', () => {
  it('is the text of the specification', () => {
    const text = `example.com/behind-the-sofa\n20852163\n${root}\n`;
    const checkpoint = { origin: 'example.com/behind-the-sofa', size: 20_852_163, root: Buffer.from(root, 'base64'), extensions: [] };
    expect(readCheckpoint(text)).toEqual(checkpoint);
    expect(writeCheckpoint(checkpoint)).toBe(text);
  });

  it('is read as it was written, with its extensions', () => {
    const line = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\n'));
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.array(line), (size, hash, extensions) => {
        const checkpoint = { origin, size, root: Buffer.from(hash), extensions };
        expect(readCheckpoint(writeCheckpoint(checkpoint))).toEqual(checkpoint);
      }),
    );
  });

  it.each([
    ['two lines', `${origin}\n1\n`],
    ['no newline at the end', `${origin}\n1\n${root}`],
    ['an empty origin', `\n1\n${root}\n`],
    ['an empty extension', `${origin}\n1\n${root}\n\n`],
    ['a leading zero', `${origin}\n01\n${root}\n`],
    ['zero twice', `${origin}\n00\n${root}\n`],
    ['a sign', `${origin}\n+1\n${root}\n`],
    ['less than nothing', `${origin}\n-1\n${root}\n`],
    ['a fraction', `${origin}\n1.0\n${root}\n`],
    ['an exponent', `${origin}\n1e3\n${root}\n`],
    ['a space', `${origin}\n 1\n${root}\n`],
    ['a size beyond what is counted exactly', `${origin}\n9007199254740992\n${root}\n`],
    ['a root of 31 bytes', `${origin}\n1\n${Buffer.alloc(31).toString('base64')}\n`],
    ['a root without padding', `${origin}\n1\n${root.replace('=', '')}\n`],
    ['a root in another spelling', `${origin}\n1\n${root.replace('2I=', '2J=')}\n`],
  ])('is not read with %s', (_, text) => {
    expect(readCheckpoint(text)).toBeNull();
  });

  it.each([
    { origin: '', size: 0, root: emptyRoot() },
    { origin: 'dos\nlíneas', size: 0, root: emptyRoot() },
    { origin, size: -1, root: emptyRoot() },
    { origin, size: 0.5, root: emptyRoot() },
    { origin, size: 0, root: emptyRoot().subarray(1) },
    { origin, size: 0, root: emptyRoot(), extensions: [''] },
  ])('is not written of %j', (checkpoint) => {
    expect(() => writeCheckpoint(checkpoint)).toThrow(RangeError);
  });
});

describe('a signed checkpoint', () => {
  const checkpoint = { origin, size: 0, root: emptyRoot(), extensions: [] };

  it('is believed when the key of the log has signed it', () => {
    expect(openCheckpoint(signCheckpoint(checkpoint, [signer]), origin, [key])).toEqual(checkpoint);
    expect(openCheckpoint(signCheckpoint(checkpoint, [another, signer]), origin, [key])).toEqual(checkpoint);
  });

  it('is not believed otherwise', () => {
    const signed = signCheckpoint(checkpoint, [signer]);
    expect(openCheckpoint(signed, 'otro.example', [key])).toBe('ANOTHER_LOG');
    expect(openCheckpoint(signed, origin, [publicKeyOf(another)])).toBe('NOT_SIGNED');
    expect(openCheckpoint(signed.replace('\n0\n', '\n1\n'), origin, [key])).toBe('WRONG_SIGNATURE');
    expect(openCheckpoint(signNote('una nota\n', [signer]), origin, [key])).toBe('NOT_A_CHECKPOINT');
    expect(openCheckpoint(writeCheckpoint(checkpoint), origin, [key])).toBe('NOT_A_CHECKPOINT');
  });
});

describe('a decimal', () => {
  it('is read in the one way to write it', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (number) => expect(readDecimal(String(number))).toBe(number)));
    for (const text of ['', '007', ' 7', '7\n', '0x7', '٧', 'Infinity', '9007199254740993']) expect(readDecimal(text)).toBeNull();
  });
});
