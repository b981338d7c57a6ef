/** Closing before time: one official asks with a reason, another one confirms at the same address. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Answers, Confirmation, DeskFrame, forOfficials, Warning } from './desk.js';
import { askEnding, endingPage, ReasonForm, whyNotReason, withLabel } from './ending.js';
import { ConfirmClosingDocument, RequestClosingDocument, type EndingPageQuery } from './ending.data.js';

export const closeEarlyPage: Page = {
  address: 'closeEarly',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await askEnding(visit), ''),

  async act(visit, form) {
    const data = await askEnding(visit);
    const consultation = forOfficials(data.consultation);
    const { id } = consultation;
    const input = { id, idempotencyKey: form.key };
    const reason = form.text('reason');
    if (form.act === 'closeNow') {
      const { userErrors } = await visit.act(ConfirmClosingDocument, { input });
      if (userErrors.length > 0) return write(visit, data, reason, userErrors);
      return redirect(visit.to('prepare', { id }, { done: 'closedEarly' }));
    }
    if (form.act === 'change') return write(visit, data, reason);
    const missing = whyNotReason(visit, form);
    if (missing.length > 0) return write(visit, data, reason, missing);
    if (form.act !== 'confirm') {
      return show(
        <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('closing.check')}>
          <Confirmation
            visit={visit}
            form={form}
            rows={[{ question: visit.t('basics.reason'), answer: reason }]}
            warning={visit.t('closing.requestWarning')}
            confirm={visit.t('closing.request')}
          />
        </DeskFrame>,
      );
    }
    const { userErrors } = await visit.act(RequestClosingDocument, { input: { ...input, reason: reason.trim() } });
    if (userErrors.length > 0) return write(visit, data, reason, userErrors);
    return redirect(visit.to('prepare', { id }, { done: 'closingRequested' }));
  },
};

function write(visit: Visit, data: EndingPageQuery, reason: string, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const { closingRequest, timeZone, commentCounts } = consultation;
  const shown = errors && withLabel(visit, errors);
  if (!closingRequest)
    return endingPage({
      visit,
      data,
      title: visit.t('closing.title'),
      lead: visit.t('closing.lead'),
      permission: consultation.viewerCanCloseEarly,
      errors: shown,
      children: <ReasonForm visit={visit} reason={reason} errors={shown} />,
    });
  return endingPage({
    visit,
    data,
    title: visit.t('closing.confirmTitle'),
    lead: visit.t('closing.confirmLead'),
    permission: consultation.viewerCanConfirmEarlyClosing,
    errors: shown,
    children: (
      <>
        <Answers
          rows={[
            { question: visit.t('closing.requestedAt'), answer: visit.words.moment(closingRequest.requestedAt, timeZone) },
            { question: visit.t('basics.reason'), answer: closingRequest.reason, lang: langOf(visit, 'es') },
            { question: visit.t('closing.comments'), answer: visit.words.number(commentCounts.total) },
          ]}
        />
        <Warning visit={visit} text={visit.t('closing.warning')} />
        <FormBody visit={visit}>
          <Button text={visit.t('closing.confirm')} act="closeNow" kind="warning" />
        </FormBody>
      </>
    ),
  });
}
