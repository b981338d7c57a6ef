/** What pages about appeals share: the decision, what became of an appeal, and by when it is decided. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { AppealedDecisionFragment, AppealSummaryFragment } from './appealing.data.js';

export const shortestWords = 10;
export const longestWords = 3000;

/** The last day that ends before that moment, as days are counted for appeals. */
export function lastDay(visit: Visit, until: string): string {
  return visit.words.day(new Date(Date.parse(until) - 1), 'America/Bogota');
}

const colours: Record<AppealSummaryFragment['state'], string> = {
  OPEN: 'yellow',
  UPHELD: 'grey',
  REVERSED: 'green',
  CHANGED: 'blue',
  SETTLED: 'grey',
  WITHDRAWN: 'grey',
};

export function StateTag({ visit, appeal }: { visit: Visit; appeal: Pick<AppealSummaryFragment, 'state' | 'isLate'> }) {
  return (
    <>
      <strong class={`govuk-tag govuk-tag--${colours[appeal.state]}`}>{visit.t(`appeals.state.${appeal.state}`)}</strong>
      {appeal.isLate && (
        <>
          {' '}
          <strong class="govuk-tag govuk-tag--red">{visit.t(appeal.state === 'OPEN' ? 'appeals.late' : 'appeals.wasLate')}</strong>
        </>
      )}
    </>
  );
}

/** Who decides, by when; or what was decided, and why. */
export function Progress({ visit, appeal }: { visit: Visit; appeal: AppealSummaryFragment }) {
  const { step, whyAuditor, state, filedAt, dueAt, closedAt, outcomeReason, decision } = appeal;
  const zone = decision.consultation.timeZone;
  return (
    <dl class="govuk-summary-list">
      <Row name={visit.t('appeals.filed')}>
        <time datetime={filedAt}>{visit.words.moment(filedAt, zone)}</time>
      </Row>
      <Row name={visit.t('appeals.whoDecides')}>
        {visit.t(`appeals.step.${step}`, { agency: decision.agency.name })}
        {whyAuditor && ` ${visit.t(`appeals.why.${whyAuditor}`)}`}
      </Row>
      {state === 'OPEN' ? (
        <Row name={visit.t('appeals.due')}>{lastDay(visit, dueAt)}</Row>
      ) : (
        closedAt && (
          <Row name={visit.t('appeals.closed')}>
            <time datetime={closedAt}>{visit.words.moment(closedAt, zone)}</time>
          </Row>
        )
      )}
      {outcomeReason && (
        <Row name={visit.t('appeals.outcomeReason')}>
          <span class="urna-written" lang={langOf(visit, 'es')}>
            {outcomeReason}
          </span>
        </Row>
      )}
    </dl>
  );
}

/** The statement of reasons, in full. */
export function Decision({ visit, decision }: { visit: Visit; decision: AppealedDecisionFragment }) {
  const { measure, ground, reason, facts, proportion, legalGround, decidedAt, endsAt, agency, consultation } = decision;
  const lang = langOf(visit, 'es');
  return (
    <dl class="govuk-summary-list">
      <Row name={visit.t('appeals.measure')}>{visit.t(`appeals.measureIs.${measure}`)}</Row>
      {ground && <Row name={visit.t('appeals.ground')}>{visit.t(`log.ground.${ground}`)}</Row>}
      {legalGround && (
        <Row name={visit.t('appeals.legalGround')}>
          <span lang={lang}>{legalGround}</span>
        </Row>
      )}
      {facts && (
        <Row name={visit.t('appeals.facts')}>
          <span lang={lang}>{facts}</span>
        </Row>
      )}
      <Row name={visit.t('appeals.reason')}>
        <span lang={lang}>{reason}</span>
      </Row>
      {proportion && (
        <Row name={visit.t('appeals.proportion')}>
          <span lang={lang}>{proportion}</span>
        </Row>
      )}
      {endsAt && <Row name={visit.t('appeals.ends')}>{visit.words.moment(endsAt, consultation.timeZone)}</Row>}
      <Row name={visit.t('appeals.decidedBy')}>
        {agency.name} · <time datetime={decidedAt}>{visit.words.moment(decidedAt, consultation.timeZone)}</time>
      </Row>
      <Row name={visit.t('appeals.consultation')}>
        <a class="govuk-link" href={visit.to('consultation', { slug: consultation.slug })} lang={langOf(visit, consultation.language)}>
          {consultation.title}
        </a>
      </Row>
    </dl>
  );
}

export function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

/** One appeal in a list, with the way to it. */
export function AppealLine({
  visit,
  appeal,
  to,
  children,
}: {
  visit: Visit;
  appeal: AppealSummaryFragment;
  to: string;
  children?: ComponentChildren;
}) {
  const { decision, filedAt, dueAt, state } = appeal;
  return (
    <article>
      <h2 class="govuk-heading-s">
        <a class="govuk-link" href={to}>
          {visit.t(`appeals.line.${appeal.standing}`, { measure: visit.t(`appeals.measureIs.${decision.measure}`) })}
          <span class="govuk-visually-hidden">: {visit.words.moment(filedAt, decision.consultation.timeZone)}</span>
        </a>
      </h2>
      <p class="urna-meta">
        <StateTag visit={visit} appeal={appeal} />
        <br />
        {state === 'OPEN' && (
          <>
            {visit.t(`appeals.step.${appeal.step}`, { agency: decision.agency.name })} · {visit.t('appeals.due')}: {lastDay(visit, dueAt)}
            <br />
          </>
        )}
        <span lang={langOf(visit, decision.consultation.language)}>{decision.consultation.title}</span>
      </p>
      {children}
    </article>
  );
}
