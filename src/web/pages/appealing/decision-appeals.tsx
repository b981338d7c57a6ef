/** What a decision's page says of appeals: for everybody what became of them, for whoever it concerns the way to appeal. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { lastDay, StateTag } from './appeal-parts.js';
import type { DecisionAppealsFragment } from './decision-appeals.data.js';

interface DecisionAppealsProps {
  visit: Visit;
  decision: DecisionAppealsFragment;
  /** What its address calls the decision. */
  id: string;
}

export function DecisionAppeals({ visit, decision, id }: DecisionAppealsProps) {
  const { appeals, viewerCanAppeal, viewerAppeal, appealableUntil, decidedOnAppeal, agency, consultation } = decision;
  const mayAppeal = viewerCanAppeal.allowed && appealableUntil;
  if (appeals.length === 0 && !mayAppeal && !decidedOnAppeal) return null;
  return (
    <section aria-labelledby="appeals-title">
      <h2 class="govuk-heading-m" id="appeals-title">
        {visit.t('appeals.ofDecision')}
      </h2>
      {decidedOnAppeal && <p class="govuk-body">{visit.t(`appeals.decidedOn.${decidedOnAppeal}`)}</p>}
      {appeals.length > 0 && (
        <ul class="govuk-list urna-rows">
          {appeals.map((appeal) => (
            <li key={appeal.filedAt}>
              <p class="govuk-body">
                <StateTag visit={visit} appeal={appeal} /> {visit.t(`appeals.by.${appeal.standing}`)}{' '}
                {visit.t(`appeals.step.${appeal.step}`, { agency: agency.name })}
                {appeal.whyAuditor && ` ${visit.t(`appeals.why.${appeal.whyAuditor}`)}`}
              </p>
              {appeal.outcomeReason && (
                <p class="govuk-body urna-written" lang={langOf(visit, 'es')}>
                  {appeal.outcomeReason}
                </p>
              )}
              <p class="urna-meta">
                {appeal.closedAt
                  ? `${visit.t('appeals.closed')}: ${visit.words.moment(appeal.closedAt, consultation.timeZone)}`
                  : `${visit.t('appeals.due')}: ${lastDay(visit, appeal.dueAt)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {viewerAppeal && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('appeal', { id: viewerAppeal.id })}>
            {visit.t('appeals.followOwn')}
          </a>
        </p>
      )}
      {mayAppeal && (
        <>
          <p class="govuk-body">{visit.t('appeals.mayAppeal', { day: lastDay(visit, appealableUntil) })}</p>
          <a class="govuk-button" href={visit.to('appealDecision', { id })}>
            {visit.t('appeals.appealTitle')}
          </a>
        </>
      )}
    </section>
  );
}
