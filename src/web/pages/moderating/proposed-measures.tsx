/** Measures that take two people, proposed about one comment: what became of them, and what the second person said. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { ProposedMeasureFragment } from './parts.data.js';

interface ProposedMeasuresProps {
  visit: Visit;
  proposals: readonly ProposedMeasureFragment[];
  timeZone?: string;
}

export function ProposedMeasures({ visit, proposals, timeZone }: ProposedMeasuresProps) {
  if (proposals.length === 0) return null;
  const spanish = langOf(visit, 'es');
  return (
    <section class="urna-case__part" aria-labelledby="proposals-title">
      <h2 class="govuk-heading-m" id="proposals-title">
        {visit.t('case.proposals')}
      </h2>
      <ul class="govuk-list urna-case__lines">
        {proposals.map(({ id, measure, ground, reason, state, proposedAt, answeredAt, answer, proposer }) => (
          <li key={id}>
            <strong>{visit.t(`log.measure.${measure}`)}</strong> · {visit.t(`log.ground.${ground}`)}{' '}
            <strong class={`govuk-tag govuk-tag--${state === 'OPEN' ? 'yellow' : 'grey'}`}>{visit.t(`case.proposal.${state}`)}</strong>
            <br />
            <q lang={spanish}>{reason}</q>
            <br />
            {answer && (
              <>
                {visit.t('case.proposalAnswer')} <q lang={spanish}>{answer}</q>
                <br />
              </>
            )}
            <span class="urna-meta">
              {proposer?.displayName} ·{' '}
              <time datetime={answeredAt ?? proposedAt}>{visit.words.moment(answeredAt ?? proposedAt, timeZone)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
