/** How the ballots came, in one sentence: by the web, on paper, by telephone or in meetings. */
import type { Visit } from '../../kit/visit.js';
import type { Poll } from './counted.js';

export function Ways({ visit, poll: { waysOfVoting } }: { visit: Visit; poll: Pick<Poll, 'waysOfVoting'> }) {
  if (!waysOfVoting || waysOfVoting.length === 0) return null;
  const ways = waysOfVoting.map(({ way, ballots }) => visit.t('results.way', { way, count: ballots }));
  return (
    <p class="govuk-body" id="ways">
      {visit.t('results.ways', { ways: visit.words.list(ways) })}
    </p>
  );
}
