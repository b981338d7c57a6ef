/** A log that grows from leaf hashes, with what its upper tiles must hold and its root at the sizes that somebody asks for. */
import { emptyRoot, GrowingTree } from '../ledger/log/merkle.js';

const levelsATile = 8;

export class GrownLog {
  private constructor(
    private readonly tree: GrowingTree,
    private readonly sizes: ReadonlySet<number>,
    private readonly upper: Uint8Array[][],
    private readonly roots: Map<number, Buffer>,
  ) {}

  /** @param sizes at which the root is to be remembered */
  static empty(sizes: ReadonlySet<number>): GrownLog {
    return new GrownLog(new GrowingTree(), sizes, [], new Map([[0, emptyRoot()]]));
  }

  get size(): number {
    return this.tree.size;
  }

  root(): Buffer {
    return this.tree.root();
  }

  /** Another log that begins with the same leaves. */
  fork(): GrownLog {
    const upper = this.upper.map((hashes) => [...hashes]);
    return new GrownLog(GrowingTree.restore(this.tree.save()), this.sizes, upper, new Map(this.roots));
  }

  grow(hashes: readonly Uint8Array[]): void {
    for (const hash of hashes) {
      this.tree.append(hash, (level, _, subtree) => this.keep(level, subtree));
      if (this.sizes.has(this.size)) this.roots.set(this.size, this.root());
    }
  }

  /** What the tile of that level, from 1, holds at that place of the whole level. */
  upperHash(level: number, place: number): Uint8Array | undefined {
    return this.upper[level]?.[place];
  }

  /** The root of the first leaves, at one of the sizes asked for that it has reached. */
  rootAt(size: number): Buffer | null {
    return this.roots.get(size) ?? null;
  }

  private keep(level: number, subtree: Uint8Array): void {
    if (level > 0 && level % levelsATile === 0) (this.upper[level / levelsATile] ??= []).push(subtree);
  }
}
