/** Writes a log into a folder as the site serves it, from its entries and nothing else. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signCheckpoint } from '../../src/ledger/log/checkpoint.js';
import { GrowingTree, leafHash } from '../../src/ledger/log/merkle.js';
import { publicKeyOf, writeVerifierKey, type NoteSigner } from '../../src/ledger/log/note.js';
import { bundlesOf, tilePath, tilesOf, writeBundle, writeTile } from '../../src/ledger/log/tiles.js';

export const signer: NoteSigner = { name: 'urna.example.org/ledger', privateKey: createHash('sha256').update('log').digest() };
export const verifierKey = writeVerifierKey(publicKeyOf(signer));

export class LogWriter {
  readonly entries: Buffer[] = [];

  /** The place of the entry. */
  append(entry: Buffer): number {
    return this.entries.push(entry) - 1;
  }

  /** The signed note at that size. */
  checkpoint(size = this.entries.length, by = signer): string {
    const tree = new GrowingTree();
    for (const entry of this.entries.slice(0, size)) tree.append(leafHash(entry));
    return signCheckpoint({ origin: by.name, size, root: tree.root() }, [by]);
  }

  write(folder: string): void {
    const size = this.entries.length;
    const levels: Uint8Array[][] = [];
    const tree = new GrowingTree();
    for (const entry of this.entries) tree.append(leafHash(entry), (level, _, hash) => (levels[level] ??= []).push(hash));
    writeIn(folder, 'key', `${verifierKey}\n`);
    writeIn(folder, 'checkpoint', signCheckpoint({ origin: signer.name, size, root: tree.root() }, [signer]));
    for (const tile of tilesOf(size))
      writeIn(
        folder,
        tilePath(tile),
        writeTile(tile, (level, index) => levels[level]![index]!),
      );
    for (const tile of bundlesOf(size))
      writeIn(folder, tilePath(tile), writeBundle(this.entries.slice(tile.index * 256, tile.index * 256 + tile.width)));
  }
}

export function writeIn(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
