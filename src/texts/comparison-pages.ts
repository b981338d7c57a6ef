/** Pages of a comparison that is in memory: its parts, and the rows of its table. */
import { Refusal } from '../platform/refusal/refusal.js';
import type { Keyset } from '../platform/graphql/relay.js';
import type { ComparedVersions } from './comparing.service.js';
import { isTold, tableOf, type TableCell } from './comparing/comparison-table.rules.js';
import type { ProvisionChange } from './comparing/comparison.rules.js';
import type { ProvisionComparison, ReasonForChange, TextTableCell, TextTableRow } from './text-comparison.js';

/** One more than the page shows, in reading direction. */
function pageOf<Item extends { place: number }>(items: readonly Item[], { from, isBackward, limit }: Keyset): Item[] {
  const at = from?.[0] ?? null;
  if (at !== null && !/^\d{1,9}$/.test(at)) throw new Refusal('CURSOR_INVALID', {}, 'after');
  if (isBackward) {
    const before = at === null ? items : items.filter(({ place }) => place < Number(at));
    return before.slice(-(limit + 1)).reverse();
  }
  return (at === null ? items : items.filter(({ place }) => place > Number(at))).slice(0, limit + 1);
}

/** By the identity of the part. */
export type Reasons = ReadonlyMap<string, ReasonForChange[]>;

export function pageOfParts(
  { old, now, comparison }: ComparedVersions,
  reasons: Reasons,
  onlyChanged: boolean,
  keyset: Keyset,
): ProvisionComparison[] {
  const listed = comparison.provisions.map((provision, place) => ({ provision, place }));
  const told = onlyChanged ? listed.filter(({ provision }) => isTold(provision)) : listed;
  return pageOf(told, keyset).map(({ provision, place }) => ({
    change: provision.change,
    isMoved: provision.moved,
    isRenumbered: provision.renumbered,
    isReformatted: provision.reformatted,
    headingWords: provision.headingWords,
    words: provision.words,
    reasons: reasonsFor(provision, reasons),
    place,
    oldVersionId: old.id,
    newVersionId: now.id,
    oldPart: provision.old,
    newPart: provision.new,
  }));
}

export function pageOfTable({ old, now, comparison }: ComparedVersions, reasons: Reasons, keyset: Keyset): TextTableRow[] {
  const listed = comparison.provisions.filter(isTold).map((provision, place) => ({ provision, place }));
  return pageOf(listed, keyset).map(({ provision, place }) => {
    const given = reasonsFor(provision, reasons);
    const [row] = tableOf({ provisions: [provision] });
    const { change, moved, renumbered, before, after } = row!;
    return {
      change,
      isMoved: moved,
      isRenumbered: renumbered,
      before: cellOf(before, old.id),
      after: cellOf(after, now.id),
      why: given.length === 0 ? null : given.map(({ text }) => text).join('\n\n'),
      reasons: given,
      place,
    };
  });
}

function reasonsFor({ old, new: now }: ProvisionChange, reasons: Reasons): ReasonForChange[] {
  const { id } = (now ?? old)!;
  return (id !== null && reasons.get(id)) || [];
}

function cellOf(cell: TableCell | null, versionId: string): TextTableCell | null {
  return cell && { headingWords: cell.heading, words: cell.words, part: cell.part, versionId };
}
