/** Confirming a report with the link of a letter. A mail program that opens links confirms nothing: that takes the button. */
import type { Page } from '../../kit/page.js';
import { show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { CodeOfReport } from './code-of-report.js';
import { ConfirmReportDocument, ConfirmReportPageDocument } from './confirm.data.js';

export const confirmReportPage: Page = {
  address: 'confirmReport',
  isShared: false,
  isForVisitors: true,
  hasSecretAddress: true,

  show: (visit) => ask(visit, visit.query.get('token') ?? ''),

  async act(visit, form) {
    const token = form.text('link');
    const { code, comment, userErrors } = await visit.act(ConfirmReportDocument, { input: { token, idempotencyKey: form.key } });
    const data = await visit.ask(ConfirmReportPageDocument, { token });
    if (userErrors.length > 0) return refuse(visit, data, userErrors[0]!.message);
    const title = visit.t('confirmReport.done');
    return show(
      <Frame visit={visit} data={data} title={title} isPrivate>
        <h1 class="govuk-heading-l">{title}</h1>
        <CodeOfReport visit={visit} code={code!} commentId={comment!.id} />
      </Frame>,
    );
  },
};

type Data = Parameters<typeof Frame>[0]['data'];

async function ask(visit: Visit, token: string): Promise<View> {
  const data = await visit.ask(ConfirmReportPageDocument, { token });
  if (!data.isReportWaiting) return refuse(visit, data, null);
  const title = visit.t('confirmReport.title');
  return show(
    <Frame visit={visit} data={data} title={title} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('confirmReport.about')}</p>
        <FormBody visit={visit} to={visit.to('confirmReport')}>
          <input type="hidden" name="link" value={token} />
          <Button text={visit.t('confirmReport.button')} />
        </FormBody>
      </div>
    </Frame>,
  );
}

/** The link is cut short, used or too old, or there is nothing more to report. */
function refuse(visit: Visit, data: Data, why: string | null): View {
  const title = visit.t('confirmReport.invalid');
  return show(
    <Frame visit={visit} data={data} title={title} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{why ?? visit.t('confirmReport.invalidWhy')}</p>
    </Frame>,
    why === null ? 200 : 422,
  );
}
