import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { type ZipEntry, writeZip } from './zip-writing.js';
import { Unpacking, listParts } from './zip-parts.js';

const bounds = { mostParts: 100, mostUnpackedBytes: 10_000_000, tooLarge: () => new Error('large'), broken: () => new Error('broken') };

async function zipOf(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of writeZip(entries)) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

describe('a zip that is written piece by piece', () => {
  it('is read by others and by ourselves to the letter', async () => {
    const anyEntries = fc.uniqueArray(
      fc.record({ name: fc.constantFrom('a.xml', 'xl/ñandú.xml', 'c'), pieces: fc.array(fc.string({ unit: 'grapheme' })) }),
      { selector: ({ name }) => name },
    );
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const bytes = await zipOf(entries);
        const theirs = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]);
        const parts = listParts(bytes, bounds);
        const ours = parts.map((part) => [part.name, new TextDecoder().decode(new Unpacking(bytes, bounds).unpack(part))]);
        const expected = entries.map(({ name, pieces }) => [name, pieces.join('')]);
        expect(theirs).toEqual(expected);
        expect(ours).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('asks for no more than it writes, and stops when nobody reads any more', async () => {
    let asked = 0;
    let isStopped = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) {
          asked++;
          // Digits that pack badly, so that something comes out.
          yield Array.from({ length: 20_000 }, (_, place) => ((place * asked * 7919) % 104_729).toString(36)).join('');
          await Promise.resolve();
        }
      } finally {
        isStopped = true;
      }
    }
    let read = 0;
    for await (const piece of writeZip([{ name: 'a', pieces: endless() }])) if ((read += piece.length) > 500_000) break;
    await new Promise((done) => setTimeout(done, 50));
    expect(isStopped).toBe(true);
    expect(asked).toBeLessThan(100);
  });

  it('fails as what it is made of fails', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield await Promise.resolve('begun');
      throw new Error('The database is gone.');
    }
    await expect(zipOf([{ name: 'a', pieces: failing() }])).rejects.toThrow('The database is gone.');
  });
});
