/** One decision of moderators, for everybody: the whole statement of reasons, and for whoever it concerns the way to appeal. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { uuidOf } from '../../kit/uuid-of.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { DecisionAppeals } from '../appealing/decision-appeals.js';
import { ModerationDecisionPageDocument, type ModerationDecisionPageQuery } from './decision.data.js';

type Decision = Extract<ModerationDecisionPageQuery['node'], { measure: unknown }>;

export const moderationDecisionPage: Page = {
  address: 'moderationDecision',
  isShared: true,

  async show(visit) {
    const id = Buffer.from(`ModerationDecision:${visit.part('id')}`).toString('base64url');
    const data = await visit.ask(ModerationDecisionPageDocument, { id });
    const decision = orNotFound(data.node && 'measure' in data.node ? data.node : null);
    const { measure, decidedAt, consultation, undoneAt, liftedAt, commentId, comment, viewerIsConcerned } = decision;
    const moment = (date: string): string => visit.words.moment(date, consultation.timeZone);
    const title = visit.t('decision.title', { measure: visit.t(`log.measure.${measure}`), moment: moment(decidedAt) });
    return show(
      <Frame
        visit={visit}
        data={data}
        title={title}
        description={visit.t('decision.lead')}
        trail={[{ text: visit.t('log.title'), to: visit.to('moderationLog') }]}
      >
        <span class="govuk-caption-l">{decision.agency.name}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {undoneAt && <p class="govuk-inset-text">{visit.t('decision.undone', { moment: moment(undoneAt) })}</p>}
        {!undoneAt && liftedAt && <p class="govuk-inset-text">{visit.t('decision.lifted', { moment: moment(liftedAt) })}</p>}
        {viewerIsConcerned && (
          <div class="govuk-inset-text" data-concerned>
            <p>{visit.t(`decision.concerned.${measure}`)}</p>
          </div>
        )}
        <dl class="govuk-summary-list">
          <Statement visit={visit} decision={decision} moment={moment} />
        </dl>
        {(comment ?? commentId) && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('comment', { id: (comment?.id ?? commentId)! })}>
              {visit.t('decision.comment')}
            </a>
          </p>
        )}
        <DecisionAppeals visit={visit} decision={decision} id={visit.part('id')} />
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('decisionProof', { id: decision.id })}>
            {visit.t('log.proof')}
          </a>
        </p>
        <p class="govuk-body">{visit.t('decision.names')}</p>
      </Frame>,
    );
  },
};

function Statement({ visit, decision, moment }: { visit: Visit; decision: Decision; moment: (date: string) => string }) {
  const {
    ground,
    basis,
    legalGround,
    houseRule,
    facts,
    reason,
    proportion,
    source,
    automatedDetection,
    endsAt,
    isSeconded,
    lifts,
    consultation,
  } = decision;
  const spanish = langOf(visit, 'es');
  const wasAsked = basis !== null;
  return (
    <>
      <Row label={visit.t('decision.consultation')}>
        <a class="govuk-link" href={visit.to('consultation', { slug: consultation.slug })} lang={langOf(visit, consultation.language)}>
          {consultation.title}
        </a>
      </Row>
      {ground && <Row label={visit.t('moderate.ground')}>{visit.t(`log.ground.${ground}`)}</Row>}
      {houseRule && <Row label={visit.t('decision.rule')}>{houseRule}</Row>}
      {basis && <Row label={visit.t('decision.basis')}>{visit.t(`decision.basis.${basis}`)}</Row>}
      {legalGround && (
        <Row label={visit.t('decision.legalGround')} lang={spanish}>
          {legalGround}
        </Row>
      )}
      {(facts ?? wasAsked) && (
        <Row label={visit.t('decision.facts')} lang={facts ? spanish : undefined}>
          {facts ?? visit.t('decision.notGiven')}
        </Row>
      )}
      <Row label={visit.t('decision.reason')} lang={spanish}>
        {reason}
      </Row>
      {proportion && (
        <Row label={visit.t('decision.proportion')} lang={spanish}>
          {proportion}
        </Row>
      )}
      {endsAt && <Row label={visit.t('decision.endsAt')}>{moment(endsAt)}</Row>}
      {lifts && (
        <Row label={visit.t('decision.lifts')}>
          <a class="govuk-link" href={visit.to('moderationDecision', { id: uuidOf(lifts.id) })}>
            {visit.t(`log.measure.${lifts.measure}`)}, {moment(lifts.decidedAt)}
          </a>
        </Row>
      )}
      <Row label={visit.t('decision.source')}>{visit.t(`decision.source.${source}`)}</Row>
      <Row label={visit.t('decision.automated')}>{visit.t(automatedDetection ? 'decision.automated.found' : 'decision.automated.no')}</Row>
      <Row label={visit.t('decision.people')}>{visit.t(isSeconded ? 'decision.people.two' : 'decision.people.one')}</Row>
    </>
  );
}

function Row({ label, lang, children }: { label: string; lang?: string; children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{label}</dt>
      <dd class="govuk-summary-list__value" lang={lang}>
        {children}
      </dd>
    </div>
  );
}
