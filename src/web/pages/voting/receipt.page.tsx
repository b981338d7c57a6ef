/** A receipt: its code, what became of the ballot, and what that proves. Made to be printed and read again from paper. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { QrCode } from './qr-code.js';
import { ReceiptPageDocument, type ReceiptPageQuery } from './receipt.data.js';

type Receipt = NonNullable<ReceiptPageQuery['receipt']>;

export const receiptPage: Page = {
  address: 'receipt',
  isShared: false,

  async show(visit) {
    const data = await visit.ask(ReceiptPageDocument, { code: visit.part('code') });
    const { receipt } = data;
    const title = visit.t(receipt ? 'receipt.title' : 'receipt.unknown');
    return show(
      <Frame visit={visit} data={data} title={title} trail={[{ text: visit.t('receipts.trail'), to: visit.to('receipts') }]} isPrivate>
        <div class="urna-narrow">
          <h1 class="govuk-heading-l">{title}</h1>
          {receipt ? <Known visit={visit} receipt={receipt} /> : <Unknown visit={visit} />}
        </div>
      </Frame>,
      receipt ? 200 : 404,
    );
  },
};

function Known({ visit, receipt: { code, state, poll } }: { visit: Visit; receipt: Receipt }) {
  const { consultation } = poll;
  const address = visit.origin + visit.to('receipt', { code });
  const isOwn = poll.viewerBallot?.receiptCode === code;
  return (
    <>
      <div class="urna-receipt">
        <QrCode address={address} label={visit.t('receipt.qr', { code })} />
        <div>
          <p class="urna-receipt__code urna-code">{code}</p>
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
        <Row name={visit.t('receipt.checked')}>{visit.words.moment(visit.now, consultation.timeZone)}</Row>
      </dl>
      <p class="govuk-inset-text urna-no-print">{visit.t(isOwn ? 'receipt.keep' : 'receipt.print')}</p>
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
        <li>{visit.t('receipt.proof.counted')}</li>
        <li>{visit.t('receipt.proof.notChoice')}</li>
        <li>{visit.t('receipt.proof.noMoment')}</li>
        <li>{visit.t('receipt.proof.server')}</li>
        <li>{visit.t('receipt.proof.change')}</li>
      </ul>
      <p class="govuk-body urna-no-print">
        <a class="govuk-link" href={visit.to('poll', { id: poll.id })}>
          {visit.t('vote.toPoll')}
        </a>
      </p>
    </>
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

function Unknown({ visit }: { visit: Visit }) {
  return (
    <>
      <p class="urna-code">{visit.part('code').slice(0, 40)}</p>
      <p class="govuk-body">{visit.t('receipt.unknownWhy')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('receipts')}>
          {visit.t('receipt.tryAgain')}
        </a>
      </p>
    </>
  );
}
