/** A gathering in one line, and how far its ballots are. */
import type { Visit } from '../../kit/visit.js';
import type { GatheringWordsFragment } from './assisting.data.js';

export function nameOf(visit: Visit, { way, place, heldOn }: GatheringWordsFragment): string {
  return visit.t('assisting.name', { way, place, day: visit.words.day(heldOn) });
}

export function Progress({ visit, gathering: { people, progress } }: { visit: Visit; gathering: GatheringWordsFragment }) {
  if (!progress) return null;
  const { waiting, cast, refused, rejected } = progress;
  return (
    <p class="urna-meta">
      {people !== null && <>{visit.t('assisting.people', { count: people })} </>}
      {visit.t('assisting.progress', { waiting, cast, refused, rejected })}
    </p>
  );
}
