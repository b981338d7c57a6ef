/** Looking a receipt up by its code. */
import type { Page } from '../../kit/page.js';
import type { UserError } from '../../kit/client.js';
import { redirect, show } from '../../kit/view.js';
import { TextField } from '../../parts/fields.js';
import { Frame } from '../../parts/frame.js';
import { ReceiptsPageDocument } from './receipts.data.js';

export const receiptsPage: Page = {
  address: 'receipts',
  isShared: false,

  async show(visit) {
    const isSent = visit.query.has('code');
    const code = (visit.query.get('code') ?? '').trim();
    const data = await visit.ask(ReceiptsPageDocument, { code, isAsked: code !== '' });
    if (data.receipt) return redirect(visit.to('receipt', { code: data.receipt.code }));
    const fault = (message: string): UserError[] => [{ code: 'NOT_FOUND', field: ['code'], message }];
    const errors = isSent ? fault(visit.t(code ? 'receipts.notFound' : 'receipts.empty')) : undefined;
    return show(
      <Frame visit={visit} data={data} title={visit.t('receipts.title')} errors={errors} isPrivate>
        <div class="urna-narrow">
          <h1 class="govuk-heading-l">{visit.t('receipts.title')}</h1>
          <p class="govuk-body">{visit.t('receipts.what')}</p>
          <form method="get" action={visit.to('receipts')} novalidate>
            <TextField
              visit={visit}
              name="code"
              label={visit.t('receipts.code')}
              hint={visit.t('receipts.hint')}
              value={code}
              errors={errors}
              width={20}
              autocomplete="off"
              spellcheck={false}
            />
            <button class="govuk-button" type="submit">
              {visit.t('receipts.button')}
            </button>
          </form>
          {errors && code && <p class="govuk-body">{visit.t('receipt.unknownWhy')}</p>}
        </div>
      </Frame>,
      errors ? 422 : 200,
    );
  },
};
