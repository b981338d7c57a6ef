/** Looking a receipt up by its code, and with its secret what was counted. Both travel in the form, so that no address tells them. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { file, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { LookUpForm, ReceiptFacts, WhatItProves } from './receipt-facts.js';
import { ReceiptsPageDocument, type ReceiptsPageQuery } from './receipts.data.js';

export const receiptsPage: Page = {
  address: 'receipts',
  isShared: false,
  isForVisitors: true,

  async show(visit) {
    return ask(visit, await read(visit, '', null), '', '');
  },

  async act(visit, form) {
    const [code, secret] = [form.text('code').trim(), form.text('secret').trim()];
    const data = await read(visit, code, secret || null);
    const { receipt } = data;
    const wrong = (field: string, message: string): View => ask(visit, data, code, secret, [{ code: field, field: [field], message }]);
    if (!receipt) return wrong('code', visit.t(code ? 'receipts.notFound' : 'receipts.empty'));
    if (!secret) return redirect(visit.to('receipt', { code: receipt.code }));
    if (!receipt.isSecretRight) return wrong('secret', visit.t('receipts.wrongSecret'));
    if (form.act === 'promise' && receipt.promise)
      return file('text/plain; charset=utf-8', receipt.promise, `urna-${receipt.code}-promise.txt`);
    if (form.act === 'proof' && receipt.proof) return file('text/plain; charset=utf-8', receipt.proof, `urna-${receipt.code}.tlog-proof`);
    const title = visit.t('receipt.title');
    return show(
      <Frame visit={visit} data={data} title={title} trail={[{ text: visit.t('receipts.trail'), to: visit.to('receipts') }]} isPrivate>
        <div class="urna-narrow">
          <h1 class="govuk-heading-l">{title}</h1>
          <ReceiptFacts visit={visit} receipt={receipt} secret={secret.toUpperCase()} />
          <WhatItProves visit={visit} />
        </div>
      </Frame>,
    );
  },
};

function read(visit: Visit, code: string, secret: string | null): Promise<ReceiptsPageQuery> {
  return visit.ask(ReceiptsPageDocument, { code, secret, isAsked: code !== '' });
}

function ask(visit: Visit, data: ReceiptsPageQuery, code: string, secret: string, errors?: readonly UserError[]): View {
  const title = visit.t('receipts.title');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('receipts.what')}</p>
        <LookUpForm visit={visit} code={code} secret={secret} errors={errors} />
        {errors && code && !data.receipt && <p class="govuk-body">{visit.t('receipt.unknownWhy')}</p>}
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}
