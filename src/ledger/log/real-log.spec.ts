/** A log that others have written and signed: testdata/log of transparency-dev/tessera (Apache-2.0), of 15 entries. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openCheckpoint, signCheckpoint, type Checkpoint } from './checkpoint.js';
import { leafHash, rootOf, rootOfSize } from './merkle.js';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './merkle-proofs.js';
import { keyId, publicKeyOf, readNote, readVerifierKey } from './note.js';
import { verifyProofFile, writeProofFile } from './proof-file.js';
import { bundlesOf, readBundle, readTile, subtreesFromTiles, tilePath, tilesOf } from './tiles.js';

const folder = join(resolve(process.env.SHARED_DATA ?? '../shared/data'), 'vectors', 'tessera-log');
const isHere = existsSync(folder);
if (!isHere) process.stdout.write(`The log of others is not read: there is no ${folder}; set SHARED_DATA.\n`);

/** Both keys as testdata/build_log.sh of that repository publishes them. */
const verifierKey = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx';
const privateKey = Buffer.from('AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg', 'base64').subarray(1);

const origin = 'example.com/log/testdata';
const sizes = Array.from({ length: 16 }, (_, size) => size);
const read = (path: string): Buffer => readFileSync(join(folder, path));

(isHere ? describe : describe.skip)('the log of others', () => {
  const key = readVerifierKey(verifierKey)!;
  const checkpointOf = (size: number): Checkpoint => {
    const opened = openCheckpoint(read(`checkpoint.${size}`), origin, [key]);
    if (typeof opened === 'string') throw new Error(opened);
    return opened;
  };
  const entriesOf = (size: number): Buffer[] => bundlesOf(size).flatMap((tile) => readBundle(read(tilePath(tile)), tile.width)!);
  const subtreesOf = (size: number): ReturnType<typeof subtreesFromTiles> => subtreesFromTiles(size, (tile) => read(tilePath(tile)));

  it('has the key that signs it', () => {
    expect(keyId(key).toString('hex')).toBe('33d7b496');
    expect(publicKeyOf({ name: origin, privateKey })).toEqual(key);
    for (const size of sizes) expect(readNote(read(`checkpoint.${size}`))!.signatures.map((one) => one.keyId)).toEqual([keyId(key)]);
  });

  it.each(sizes)('has the root of its checkpoint of %d, from tiles and from entries', (size) => {
    const checkpoint = checkpointOf(size);
    expect(checkpoint.size).toBe(size);
    expect(rootOfSize(size, subtreesOf(size))).toEqual(checkpoint.root);
    expect(rootOf(entriesOf(size).map(leafHash))).toEqual(checkpoint.root);
    for (const tile of tilesOf(size)) expect(readTile(read(tilePath(tile)), tile.width)).toEqual(entriesOf(size).map(leafHash));
  });

  it('has the last checkpoint for its own', () => {
    expect(read('checkpoint')).toEqual(read('checkpoint.15'));
    expect(entriesOf(15)).toHaveLength(15);
    expect(entriesOf(3).map(String)).toEqual(['one', 'two', 'three']);
  });

  it('has signatures that we give to the byte', () => {
    for (const size of sizes)
      expect(signCheckpoint(checkpointOf(size), [{ name: origin, privateKey }])).toBe(read(`checkpoint.${size}`).toString());
  });

  it('continues each of its checkpoints, and holds each of its entries', () => {
    for (const size of sizes.slice(1)) {
      const later = checkpointOf(size);
      for (let earlier = 1; earlier <= size; earlier++) {
        const proof = proveConsistency(earlier, size, subtreesOf(size));
        expect(verifyConsistency({ earlier: checkpointOf(earlier), later, proof })).toBeNull();
      }
      for (const [index, entry] of entriesOf(size).entries()) {
        const proof = proveInclusion(index, size, subtreesOf(size));
        expect(verifyInclusion({ index, size, leaf: leafHash(entry), proof, root: later.root })).toBeNull();
        const file = writeProofFile({ index, proof, checkpoint: read(`checkpoint.${size}`).toString() });
        expect(verifyProofFile(file, { entry, origin, keys: [key] })).toBeNull();
      }
    }
  });

  it('is not believed with another root or size', () => {
    const signed = read('checkpoint.15').toString();
    expect(openCheckpoint(signed.replace('\n15\n', '\n14\n'), origin, [key])).toBe('WRONG_SIGNATURE');
    expect(openCheckpoint(signed.replace('\nrKb', '\nrKa'), origin, [key])).toBe('WRONG_SIGNATURE');
  });
});
