/** A receipt by its code: what became of the ballot, for everybody; the secret only for its signed-in voter. Made to be printed. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { ReceiptPageDocument, type ReceiptPageQuery } from './receipt.data.js';
import { LookUpForm, ReceiptFacts, WhatItProves } from './receipt-facts.js';

export const receiptPage: Page = {
  address: 'receipt',
  isShared: false,
  hasSecretAddress: true,

  async show(visit) {
    const [data, secret] = await read(visit);
    const { receipt } = data;
    const title = visit.t(receipt ? 'receipt.title' : 'receipt.unknown');
    return show(
      <Frame visit={visit} data={data} title={title} trail={[{ text: visit.t('receipts.trail'), to: visit.to('receipts') }]} isPrivate>
        <div class="urna-narrow">
          <h1 class="govuk-heading-l">{title}</h1>
          {receipt ? (
            <>
              {secret && <p class="govuk-inset-text">{visit.t('receipt.keep')}</p>}
              <ReceiptFacts visit={visit} receipt={receipt} secret={secret} />
              {!secret && (
                <section aria-labelledby="with-secret" class="urna-no-print">
                  <h2 class="govuk-heading-m" id="with-secret">
                    {visit.t('receipt.withSecret')}
                  </h2>
                  <p class="govuk-body">{visit.t('receipt.withSecretWhat')}</p>
                  <LookUpForm visit={visit} code={receipt.code} hasCode />
                </section>
              )}
              <WhatItProves visit={visit} />
              <p class="govuk-body urna-no-print">
                <a class="govuk-link" href={visit.to('poll', { id: receipt.poll.id })}>
                  {visit.t('vote.toPoll')}
                </a>
              </p>
            </>
          ) : (
            <Unknown visit={visit} />
          )}
        </div>
      </Frame>,
      receipt ? 200 : 404,
    );
  },
};

/** The voter needs to give no secret: it is worked out for them as long as the key of the poll exists. */
async function read(visit: Visit): Promise<[ReceiptPageQuery, string | null]> {
  const code = visit.part('code');
  const data = await visit.ask(ReceiptPageDocument, { code, secret: null });
  const ballot = data.receipt?.poll.viewerBallot;
  if (!data.receipt || ballot?.receiptCode !== data.receipt.code) return [data, null];
  return [await visit.ask(ReceiptPageDocument, { code, secret: ballot.receiptSecret }), ballot.receiptSecret];
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
