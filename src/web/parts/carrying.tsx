/** How far the comments of earlier versions have been carried to a version; while it goes on the page asks again and again. */
import { LivePart } from '../kit/live-part.js';
import type { Visit } from '../kit/visit.js';
import type { CarryingFragment } from './carrying.data.js';

const askEveryMs = 2_000;

export function Carrying({ visit, number, carrying }: { visit: Visit; number: number; carrying: CarryingFragment | null }) {
  if (!carrying || carrying.total === 0) return null;
  const { total, exact, approximate, provision, orphan, finishedAt } = carrying;
  const done = exact + approximate + provision + orphan;
  const label = visit.t('versions.carrying', { total, done });
  return (
    <LivePart visit={visit} id={`carried-${number}`} everyMs={finishedAt ? undefined : askEveryMs} hasLink={!finishedAt}>
      <p class="govuk-body">{finishedAt ? visit.t('versions.carried', { total, exact, approximate, provision, orphan }) : label}</p>
      {!finishedAt && <progress class="urna-progress" value={done} max={total} aria-label={label} />}
    </LivePart>
  );
}
