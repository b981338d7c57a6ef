/** How a comment came that an official entered for somebody: on paper, by telephone or in a meeting; and who said it, as far as they may be named. */
import type { Visit } from '../kit/visit.js';
import type { EnteredFragment } from './entered.data.js';

type Provenance = NonNullable<EnteredFragment['provenance']>;

interface Written {
  author: { displayName: string } | null;
  provenance: Pick<Provenance, 'name' | 'way'> | null;
}

/** In place of a name where none may be said: «en papel». Empty for a tombstone. */
export function writerOf(visit: Visit, { author, provenance }: Written): string {
  if (!provenance) return author?.displayName ?? '';
  return provenance.name ?? visit.t('entered.way', { way: provenance.way });
}

/** Who wrote it, and a tag where it did not come by the web. */
export function Writer({ visit, comment: { author, provenance } }: { visit: Visit; comment: Written & EnteredFragment }) {
  return (
    <>
      {author && <strong>{author.displayName}</strong>}
      {provenance && <EnteredTag visit={visit} provenance={provenance} />}
    </>
  );
}

/** How, where and when it came, and how many say it. */
export function EnteredTag({ visit, provenance }: { visit: Visit; provenance: Provenance }) {
  const { name, people, way, gathering } = provenance;
  const { place, heldOn } = gathering;
  return (
    <>
      {name && <strong>{name}</strong>}{' '}
      <span class="govuk-tag govuk-tag--grey">{visit.t('comment.entered', { way, place, day: visit.words.day(heldOn) })}</span>{' '}
      {people > 1 && <span class="urna-meta">{visit.t('comment.enteredFor', { count: people })}</span>}
    </>
  );
}
