/** Which parts of a result are too small to be shown without telling how somebody voted. */

/** Fewer ballots than this say too much of each of them. */
export const smallestCell = 10;

/**
 * The cells that must not be shown, by their sizes. One alone that is left out could be worked out from the whole and the
 * others: then the next smallest is left out too.
 */
export function cellsToHide(sizes: readonly number[]): ReadonlySet<number> {
  const bySize = sizes.map((size, cell) => ({ size, cell })).filter(({ size }) => size > 0);
  bySize.sort((one, other) => one.size - other.size || one.cell - other.cell);
  const small = bySize.filter(({ size }) => size < smallestCell);
  const hiddenSize = small.reduce((sum, { size }) => sum + size, 0);
  const hidden = small.length > 0 && hiddenSize < smallestCell ? bySize.slice(0, small.length + 1) : small;
  return new Set(hidden.map(({ cell }) => cell));
}
