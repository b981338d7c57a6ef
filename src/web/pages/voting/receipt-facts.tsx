/** What a receipt says: its code, what became of the ballot, and with its secret what was counted and how to prove it. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { choiceOfWords } from './choice.js';
import { Chosen } from './chosen.js';
import { QrCode } from './qr-code.js';
import type { ReceiptFactsFragment } from './receipt.data.js';

export type Receipt = ReceiptFactsFragment;

interface ReceiptProps {
  visit: Visit;
  receipt: Receipt;
  /** The secret, where the page may show it. */
  secret: string | null;
}

export function ReceiptFacts({ visit, receipt, secret }: ReceiptProps) {
  const { code, state, poll } = receipt;
  const address = visit.origin + visit.to('receipt', { code });
  const { consultation } = poll;
  return (
    <>
      <div class="urna-receipt">
        <QrCode address={address} label={visit.t('receipt.qr', { code })} />
        <div>
          <p class="urna-receipt__label">{visit.t('receipts.code')}</p>
          <p class="urna-receipt__code urna-code">{code}</p>
          {secret && (
            <>
              <p class="urna-receipt__label">{visit.t('receipts.secret')}</p>
              <p class="urna-receipt__secret urna-code">{secret}</p>
            </>
          )}
          <p>
            <strong class={`govuk-tag ${state === 'COUNTED' ? 'govuk-tag--green' : 'govuk-tag--yellow'}`}>
              {visit.t(`receipt.state.${state}`)}
            </strong>
          </p>
          <p class="urna-meta urna-address">{address}</p>
        </div>
      </div>
      <dl class="govuk-summary-list">
        <Row name={visit.t('receipt.poll')}>
          <a class="govuk-link" href={visit.to('poll', { id: poll.id })} lang={langOf(visit, poll.language)}>
            {poll.question}
          </a>
        </Row>
        <Row name={visit.t('receipt.consultation')}>
          <a class="govuk-link" href={visit.to('consultation', { slug: consultation.slug })} lang={langOf(visit, consultation.language)}>
            {consultation.title}
          </a>
        </Row>
        <Row name={visit.t('receipt.inLedger')}>
          {receipt.isInLedger
            ? receipt.leafIndex === null
              ? visit.t('receipt.isInLedger')
              : visit.t('receipt.atPlace', { index: receipt.leafIndex })
            : visit.t('receipt.notYetInLedger')}
        </Row>
        <Row name={visit.t('receipt.checked')}>{visit.words.moment(visit.now, consultation.timeZone)}</Row>
      </dl>
      {receipt.isSecretRight && <Counted visit={visit} receipt={receipt} />}
      {secret && receipt.isSecretRight && <Files visit={visit} receipt={receipt} secret={secret} />}
    </>
  );
}

/** What was counted, folded: whoever looks over a shoulder need not see it. */
function Counted({ visit, receipt: { poll, counted } }: Omit<ReceiptProps, 'secret'>) {
  if (!counted) return <p class="govuk-body">{visit.t('receipt.countedLater')}</p>;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('receipt.countedShow')}</span>
      </summary>
      <div class="govuk-details__text">
        <Chosen visit={visit} poll={poll} choice={choiceOfWords(poll, counted)} />
      </div>
    </details>
  );
}

/** Files that prove it elsewhere. The secret travels in the form, never in an address. */
function Files({ visit, receipt: { code, proof, promise }, secret }: ReceiptProps & { secret: string }) {
  return (
    <section aria-labelledby="files" class="urna-no-print">
      <h2 class="govuk-heading-m" id="files">
        {visit.t('receipt.files')}
      </h2>
      <p class="govuk-body">{visit.t(proof ? 'receipt.filesWhat' : 'receipt.filesSoon')}</p>
      <div class="govuk-button-group">
        {(['promise', 'proof'] as const).map(
          (each) =>
            (each === 'promise' ? promise : proof) && (
              <FormBody key={each} visit={visit} to={visit.to('receipts')}>
                <input type="hidden" name="code" value={code} />
                <input type="hidden" name="secret" value={secret} />
                <Button text={visit.t(`receipt.${each}`)} act={each} kind="secondary" />
              </FormBody>
            ),
        )}
      </div>
    </section>
  );
}

/** What it proves, and what nobody should believe that it does. */
export function WhatItProves({ visit }: { visit: Visit }) {
  return (
    <>
      <h2 class="govuk-heading-m">{visit.t('receipt.howToCheck')}</h2>
      <p class="govuk-body">
        {visit.rich('receipt.checking', {
          link: (words) => (
            <a class="govuk-link" href={visit.to('receipts')}>
              {words}
            </a>
          ),
        })}
      </p>
      <h2 class="govuk-heading-m">{visit.t('receipt.proves')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {['inside', 'counted', 'promised'].map((each) => (
          <li key={each}>{visit.t(`receipt.does.${each}`)}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{visit.t('receipt.provesNot')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {['coercion', 'key', 'moment', 'change'].map((each) => (
          <li key={each}>{visit.t(`receipt.doesNot.${each}`)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('verify')}>
          {visit.t('checking.verify')}
        </a>
      </p>
    </>
  );
}

interface LookUpProps {
  visit: Visit;
  code: string;
  secret?: string;
  errors?: Parameters<typeof TextField>[0]['errors'];
  /** Whether the code is known and only the secret is asked for. */
  hasCode?: boolean;
}

/** The form to look a receipt up. */
export function LookUpForm({ visit, code, secret = '', errors, hasCode }: LookUpProps) {
  const field = { visit, errors, autocomplete: 'off', spellcheck: false, width: 20 } as const;
  return (
    <FormBody visit={visit} to={visit.to('receipts')}>
      {hasCode ? (
        <input type="hidden" name="code" value={code} />
      ) : (
        <TextField {...field} name="code" label={visit.t('receipts.code')} hint={visit.t('receipts.hint')} value={code} />
      )}
      <TextField
        {...field}
        name="secret"
        label={visit.t(hasCode ? 'receipts.secret' : 'receipts.secretOptional')}
        hint={visit.t('receipts.secretHint')}
        value={secret}
      />
      <Button text={visit.t(hasCode ? 'receipts.showCounted' : 'receipts.button')} act="look" />
    </FormBody>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
