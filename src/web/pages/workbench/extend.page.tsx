/** Giving people more time. */
import type { UserError } from '../../kit/client.js';
import { localTimeOf } from '../../kit/local-time.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Confirmation, DeskFrame, forOfficials, wrong } from './desk.js';
import { askEnding, endingPage, ReasonForm, whyNotReason, withLabel } from './ending.js';
import { ExtendDocument, type EndingPageQuery } from './ending.data.js';
import { readWhen, WhenFields } from './when-fields.js';

interface Values {
  day: string;
  time: string;
  reason: string;
}

export const extendPage: Page = {
  address: 'extend',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await askEnding(visit);
    const { closesAt, timeZone } = forOfficials(data.consultation);
    const time = closesAt ? localTimeOf(new Date(closesAt), timeZone).time : '';
    return write(visit, data, { day: '', time, reason: '' });
  },

  async act(visit, form) {
    const data = await askEnding(visit);
    const consultation = forOfficials(data.consultation);
    const { id, timeZone, closesAt } = consultation;
    const values = { day: form.text('closesDay'), time: form.text('closesTime'), reason: form.text('reason') };
    if (form.act === 'change') return write(visit, data, values);
    const { at, errors } = readWhen(visit, form, 'closes', timeZone);
    const isLater = at && (!closesAt || at > new Date(closesAt));
    const all = [...errors, ...(at && !isLater ? [wrong('closesDay', visit.t('extend.notLater'))] : []), ...whyNotReason(visit, form)];
    if (all.length > 0 || !at) return write(visit, data, values, all);
    if (form.act !== 'confirm') {
      const rows = [
        { question: visit.t('extend.closesNow'), answer: closesAt && visit.words.moment(closesAt, timeZone) },
        { question: visit.t('extend.closesThen'), answer: visit.words.moment(at, timeZone) },
        { question: visit.t('basics.reason'), answer: values.reason },
      ];
      return show(
        <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('extend.check')}>
          <Confirmation visit={visit} form={form} rows={rows} warning={visit.t('extend.warning')} confirm={visit.t('extend.confirm')} />
        </DeskFrame>,
      );
    }
    const { userErrors } = await visit.act(ExtendDocument, {
      input: { id, closesAt: at.toISOString(), reason: values.reason.trim(), idempotencyKey: form.key },
    });
    if (userErrors.length > 0)
      return write(
        visit,
        data,
        values,
        userErrors.map((error) => (error.field?.at(-1) === 'closesAt' ? wrong('closesDay', error.message) : error)),
      );
    return redirect(visit.to('prepare', { id }, { done: 'extended' }));
  },
};

function write(visit: Visit, data: EndingPageQuery, { day, time, reason }: Values, errors?: readonly UserError[]): View {
  const { viewerCanExtend, closesAt, timeZone } = forOfficials(data.consultation);
  const shown = errors && withLabel(visit, errors);
  return endingPage({
    visit,
    data,
    title: visit.t('extend.title'),
    lead: visit.t('extend.lead', { moment: closesAt ? visit.words.moment(closesAt, timeZone) : '', timeZone }),
    permission: viewerCanExtend,
    errors: shown,
    children: (
      <ReasonForm visit={visit} reason={reason} errors={shown}>
        <WhenFields visit={visit} name="closes" day={day} time={time} errors={shown} />
      </ReasonForm>
    ),
  });
}
