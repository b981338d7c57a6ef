/** Taking an announced consultation back, with a public reason. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Confirmation, DeskFrame, forOfficials } from './desk.js';
import { askEnding, endingPage, ReasonForm, whyNotReason, withLabel } from './ending.js';
import { WithdrawPublishedDocument, type EndingPageQuery } from './ending.data.js';

export const withdrawConsultationPage: Page = {
  address: 'withdrawConsultation',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await askEnding(visit), ''),

  async act(visit, form) {
    const data = await askEnding(visit);
    const consultation = forOfficials(data.consultation);
    const { id } = consultation;
    const reason = form.text('reason');
    if (form.act === 'change') return write(visit, data, reason);
    const missing = whyNotReason(visit, form);
    if (missing.length > 0) return write(visit, data, reason, missing);
    if (form.act !== 'confirm') {
      return show(
        <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('withdrawing.check')}>
          <Confirmation
            visit={visit}
            form={form}
            rows={[{ question: visit.t('basics.reason'), answer: reason }]}
            warning={visit.t('withdrawing.warning')}
            confirm={visit.t('withdrawing.confirm')}
            isGrave
          />
        </DeskFrame>,
      );
    }
    const { userErrors } = await visit.act(WithdrawPublishedDocument, { input: { id, reason: reason.trim(), idempotencyKey: form.key } });
    if (userErrors.length > 0) return write(visit, data, reason, userErrors);
    return redirect(visit.to('prepare', { id }, { done: 'consultationWithdrawn' }));
  },
};

function write(visit: Visit, data: EndingPageQuery, reason: string, errors?: readonly UserError[]): View {
  const shown = errors && withLabel(visit, errors);
  return endingPage({
    visit,
    data,
    title: visit.t('withdrawing.title'),
    lead: visit.t('withdrawing.lead'),
    permission: forOfficials(data.consultation).viewerCanWithdraw,
    errors: shown,
    children: <ReasonForm visit={visit} reason={reason} errors={shown} />,
  });
}
