/** The proof that a decision stands in the ledger as the record shows it. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { uuidOf } from '../../kit/uuid-of.js';
import { Frame } from '../../parts/frame.js';
import { DecisionProofPageDocument, type DecisionProofPageQuery } from './proof.data.js';

type Decision = Extract<NonNullable<DecisionProofPageQuery['node']>, { ledgerProof: unknown }>;

export const decisionProofPage: Page = {
  address: 'decisionProof',
  isShared: true,

  async show(visit) {
    const data = await visit.ask(DecisionProofPageDocument, { id: visit.part('id') });
    const { node, ledger } = data;
    const decision = orNotFound(node && 'ledgerProof' in node ? node : null);
    const title = visit.t('record.proof.title', { moment: visit.words.moment(decision.decidedAt, decision.consultation.timeZone) });
    return show(
      <Frame visit={visit} data={data} title={title}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          <strong>{visit.t(`log.measure.${decision.measure}`)}</strong> {decision.ground && visit.t(`log.ground.${decision.ground}`)}
        </p>
        <p class="govuk-body-l urna-measure">{visit.t('record.proof.lead')}</p>
        <Proof visit={visit} proof={decision.ledgerProof} key_={ledger.verifierKey} origin={ledger.origin} />
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderationDecision', { id: uuidOf(visit.part('id')) })}>
            {visit.t('record.proof.decision')}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderationLog')}>
            {visit.t('record.proof.back')}
          </a>
        </p>
      </Frame>,
    );
  },
};

interface ProofProps {
  visit: Visit;
  proof: Decision['ledgerProof'];
  key_: string;
  origin: string;
}

function Proof({ visit, proof, key_, origin }: ProofProps) {
  if (!proof) return <Warning words={visit.t('record.proof.absent')} />;
  return (
    <>
      {proof.isIntact ? (
        <p class="govuk-inset-text">{visit.t('record.proof.intact')}</p>
      ) : (
        <Warning words={visit.t('record.proof.changed')} />
      )}
      <p class="govuk-body">
        {proof.leafIndex === null
          ? visit.t('record.proof.waiting')
          : visit.t('record.proof.index', { index: visit.words.number(proof.leafIndex) })}
      </p>
      <h2 class="govuk-heading-m">{visit.t('record.proof.leaf')}</h2>
      <p class="govuk-body urna-measure">{visit.t('record.proof.leafHint')}</p>
      <Code label={visit.t('record.proof.leaf')}>{proof.leaf}</Code>
      {proof.proof && (
        <>
          <h2 class="govuk-heading-m">{visit.t('record.proof.file')}</h2>
          <p class="govuk-body urna-measure">{visit.t('record.proof.how')}</p>
          <Code label={visit.t('record.proof.how')}>{`npx urna verify ${visit.origin} --receipt proof.txt`}</Code>
          <Code label={visit.t('record.proof.file')}>{proof.proof}</Code>
          <h2 class="govuk-heading-m">{visit.t('record.proof.key', { origin })}</h2>
          <Code label={visit.t('record.proof.key', { origin })}>{key_}</Code>
        </>
      )}
    </>
  );
}

function Warning({ words }: { words: string }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">{words}</strong>
    </div>
  );
}

function Code({ label, children }: { label: string; children: string }) {
  return (
    <pre class="urna-code urna-scroll" tabIndex={0} role="region" aria-label={label} lang="zxx">
      {children}
    </pre>
  );
}
