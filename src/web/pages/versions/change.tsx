/** What became of a part of a text, said in a word and, where it moved or has another number, in a sentence. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { titleOf } from '../talking/text.page.js';
import type { ComparePageQuery, PartNameFragment } from './compare.data.js';

type Change = ComparePageQuery['compareTextVersions']['provisions']['nodes'][number]['change'];

const colours: Record<Change, string> = {
  ADDED: 'govuk-tag--green',
  REMOVED: 'govuk-tag--red',
  CHANGED: 'govuk-tag--yellow',
  MOVED: 'govuk-tag--teal',
  UNCHANGED: 'govuk-tag--grey',
};

export function ChangeTag({ visit, change }: { visit: Visit; change: Change }) {
  return <strong class={`govuk-tag ${colours[change]}`}>{visit.t(`compare.change.${change}`)}</strong>;
}

interface Sides {
  old: PartNameFragment | null;
  new: PartNameFragment | null;
}

/** Its name in the new version, else in the old one. */
export function nameOf(visit: Visit, sides: Sides): string {
  const part = sides.new ?? sides.old;
  return part ? titleOf(visit, part) : '';
}

interface WhatElseProps extends Sides {
  visit: Visit;
  change: Change;
  isMoved: boolean;
  isRenumbered: boolean;
  isReformatted?: boolean;
}

export function WhatElse({ visit, change, isMoved, isRenumbered, isReformatted, old }: WhatElseProps) {
  const before = isRenumbered && old?.label;
  if (!before && !isReformatted && !(isMoved && change !== 'MOVED')) return null;
  return (
    <p class="govuk-body">
      {before && visit.rich('compare.renumbered', { label: () => <span lang={langOf(visit, 'es')}>{before}</span> })}{' '}
      {isMoved && change !== 'MOVED' && visit.t('compare.alsoMoved')} {isReformatted && visit.t('compare.reformatted')}
    </p>
  );
}
