import fc from 'fast-check';
import { signCheckpoint } from './checkpoint.js';
import { leafHash, rootOf } from './merkle.js';
import { proveInclusion } from './merkle-proofs.js';
import { publicKeyOf } from './note.js';
import { readProofFile, verifyProofFile, writeProofFile, type Claim } from './proof-file.js';

const signer = { name: 'votos.example.co/libro', privateKey: Buffer.alloc(32, 1) };
const witness = { name: 'testigo.example', privateKey: Buffer.alloc(32, 2) };
const origin = signer.name;
const entries = Array.from({ length: 37 }, (_, index) => Buffer.from(`{"ballot":${index}}`));
const leaves = entries.map(leafHash);
const subtree = (level: number, index: number): Buffer => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
const checkpoint = signCheckpoint({ origin, size: 37, root: rootOf(leaves) }, [signer, witness]);
const fileOf = (index: number, extra?: Uint8Array): string =>
  writeProofFile({ index, proof: proveInclusion(index, 37, subtree), checkpoint, ...(extra && { extra }) });
const claim = (index: number): Claim => ({ entry: entries[index]!, origin, keys: [publicKeyOf(signer)] });

describe('a proof file', () => {
  it('is the format of the specification', () => {
    const proof = proveInclusion(36, 37, subtree).map((hash) => hash.toString('base64'));
    expect(proof).toHaveLength(2);
    expect(fileOf(36)).toBe(`c2sp.org/tlog-proof@v1\nindex 36\n${proof.join('\n')}\n\n${checkpoint}`);
    expect(fileOf(36, Buffer.from('urna'))).toBe(`c2sp.org/tlog-proof@v1\nextra dXJuYQ==\nindex 36\n${proof.join('\n')}\n\n${checkpoint}`);
  });

  it('is read as it was written', () => {
    const extra = Buffer.from('de más');
    for (let index = 0; index < 37; index++) {
      const proof = proveInclusion(index, 37, subtree);
      expect(readProofFile(fileOf(index))).toEqual({ index, proof, checkpoint });
      expect(readProofFile(Buffer.from(fileOf(index, extra)))).toEqual({ index, proof, checkpoint, extra });
    }
  });

  it('proves every entry offline, by its bytes or by its leaf hash', () => {
    for (let index = 0; index < 37; index++) {
      expect(verifyProofFile(fileOf(index), claim(index))).toBeNull();
      expect(verifyProofFile(fileOf(index), { ...claim(index), entry: { leaf: leaves[index]! } })).toBeNull();
    }
  });

  it('proves the only entry of a log without a single hash', () => {
    const only = signCheckpoint({ origin, size: 1, root: leaves[0]! }, [signer]);
    const file = writeProofFile({ index: 0, proof: [], checkpoint: only });
    expect(file).toBe(`c2sp.org/tlog-proof@v1\nindex 0\n\n${only}`);
    expect(verifyProofFile(file, claim(0))).toBeNull();
    expect(verifyProofFile(file, claim(1))).toBe('WRONG_ROOT');
  });

  it('says why it proves nothing', () => {
    const file = fileOf(5);
    expect(verifyProofFile(file, claim(6))).toBe('WRONG_ROOT');
    expect(verifyProofFile(file.replace('index 5', 'index 4'), claim(5))).toBe('WRONG_ROOT');
    expect(verifyProofFile(file.replace('index 5', 'index 37'), claim(5))).toBe('WRONG_PLACE');
    expect(verifyProofFile(file.replace(/index 5\n.+\n/, 'index 5\n'), claim(5))).toBe('WRONG_LENGTH');
    expect(verifyProofFile(file, { ...claim(5), entry: { leaf: entries[5]! } })).toBe('NOT_A_HASH');
    expect(verifyProofFile(file, { ...claim(5), origin: 'otro.example' })).toBe('ANOTHER_LOG');
    expect(verifyProofFile(file, { ...claim(5), keys: [] })).toBe('NOT_SIGNED');
    expect(verifyProofFile(file.replace('\n37\n', '\n38\n'), claim(5))).toBe('WRONG_SIGNATURE');
    expect(verifyProofFile(file.replace('tlog-proof@v1', 'tlog-proof@v2'), claim(5))).toBe('NOT_A_PROOF_FILE');
  });

  it('proves nothing once a bit of it is changed, except in signatures of others', () => {
    const alone = signCheckpoint({ origin, size: 37, root: rootOf(leaves) }, [signer]);
    fc.assert(
      fc.property(fc.nat(36), fc.nat(), (index, place) => {
        const bytes = Buffer.from(writeProofFile({ index, proof: proveInclusion(index, 37, subtree), checkpoint: alone }));
        bytes[(place >> 3) % bytes.length]! ^= 1 << (place & 7);
        expect(verifyProofFile(bytes, claim(index))).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  const file = fileOf(36);
  const [, , first, second] = file.split('\n') as [string, string, string, string];
  it.each([
    ['another first line', file.replace('c2sp.org', 'C2SP.org')],
    ['a space after the first line', file.replace('@v1\n', '@v1 \n')],
    ['no index', file.replace('index 36\n', '')],
    ['a leading zero', file.replace('index 36', 'index 036')],
    ['a negative index', file.replace('index 36', 'index -1')],
    ['an index that is not counted exactly', file.replace('index 36', 'index 18446744073709551615')],
    ['two indices', file.replace('index 36', 'index 36\nindex 36')],
    ['the extra line after the index', file.replace('index 36', 'index 36\nextra dXJuYQ==')],
    ['an extra line that is not base64', file.replace('index 36', 'extra u!\nindex 36')],
    ['two extra lines', file.replace('index 36', 'extra dXJuYQ==\nextra dXJuYQ==\nindex 36')],
    ['a hash of 31 bytes', file.replace(second, Buffer.alloc(31).toString('base64'))],
    ['a hash without padding', file.replace(first, first.replace('=', ''))],
    ['no empty line', file.replace(`${second}\n\n`, `${second}\n`)],
    ['two empty lines', file.replace(`${second}\n\n`, `${second}\n\n\n`)],
    ['carriage returns', file.replaceAll('\n', '\r\n')],
    ['no signature', file.slice(0, file.indexOf('—'))],
    ['nothing', ''],
  ])('is not read with %s', (_, text) => {
    expect(readProofFile(file)).not.toBeNull();
    expect(text).not.toBe(file);
    expect(verifyProofFile(text, claim(36))).toMatch(/^NOT_A_(PROOF_FILE|CHECKPOINT)$/);
  });

  it('is not read from bytes that are not UTF-8', () => {
    expect(readProofFile(Buffer.concat([Buffer.from(file), Buffer.of(0xff)]))).toBeNull();
  });

  it('is not written without an index, hashes and a signed checkpoint', () => {
    const good = { index: 0, proof: [leaves[0]!], checkpoint };
    expect(() => writeProofFile({ ...good, index: -1 })).toThrow(RangeError);
    expect(() => writeProofFile({ ...good, proof: [Buffer.alloc(31)] })).toThrow(RangeError);
    expect(() => writeProofFile({ ...good, checkpoint: `${origin}\n37\nroot\n` })).toThrow(RangeError);
  });
});
