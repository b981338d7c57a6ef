/** Answering a selection of observations: what is done with them and why, how it will read, then prepared or signed. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { fieldId } from '../../parts/errors.js';
import { Button, Select } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { DeskFrame, NotNow, orRefused, wrong } from '../workbench/desk.js';
import {
  GiveAnswersDocument,
  PrepareAnswersDocument,
  PreviewAnswersDocument,
  ReviseAnswersDocument,
  type PrepareAnswersInput,
} from './answering.data.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { ChangeFields } from './change-fields.js';
import { backToList, isNothingTicked, meantBy, type Meant } from './meant.js';
import { previewOf } from './preview.js';
import { ReasonFields } from './reason-fields.js';
import { atFields, begunWith, reasonsOf, withTemplate, writtenIn, type Written } from './words.js';

export const answerPage: Page = {
  address: 'answerObservations',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    if (isNothingTicked(visit)) return redirect(`${backToList(visit, visit.part('id'), { done: 'nothingTicked' })}#list`);
    const meant = await meantBy(visit);
    return write(visit, meant, begunWith(meant.consultation.observations.nodes[0], meant.isRevision, meant.consultation.observationsCount));
  },

  async act(visit, form) {
    if (form.act === 'leaveOut') form.fields.set('leftOut', form.text('lastSeen'));
    const meant = await meantBy(visit, form);
    const written = writtenIn(form);
    const template = meant.consultation.agency.observationTemplates?.find(({ id }) => id === form.text('template'));
    if (form.act === 'template') return write(visit, meant, template ? withTemplate(written, template) : written, form);
    if (form.act === 'change' || form.act === 'leaveOut') return write(visit, meant, written, form);
    const faults = faultsIn(visit, written);
    if (faults.length > 0) return write(visit, meant, written, form, faults);
    if (form.act === 'prepare' || form.act === 'sign') return carryOut(visit, meant, written, form);
    const { data, errors } = await orRefused(
      visit.ask(PreviewAnswersDocument, { input: inputOf(meant, written, null), isRevision: meant.isRevision, signedIn: true }),
    );
    return data ? previewOf(visit, meant, form, data.previewAnswers) : write(visit, meant, written, form, errors);
  },
};

function faultsIn(visit: Visit, { disposition, reasons }: Written): UserError[] {
  return [
    ...(disposition ? [] : [wrong('disposition', visit.t('reply.dispositionMissing'))]),
    ...(reasons.es.trim() ? [] : [wrong('reasonEs', visit.t('reply.reasonMissing'))]),
  ];
}

function inputOf({ consultation, filter, seen }: Meant, written: Written, key: string | null): PrepareAnswersInput {
  return {
    consultationId: consultation.id,
    selection: { filter, seenRevision: seen },
    disposition: written.disposition!,
    reasons: reasonsOf(written),
    changes: written.changes,
    templateId: written.templateId,
    idempotencyKey: key,
  };
}

async function carryOut(visit: Visit, meant: Meant, written: Written, form: Form): Promise<View> {
  const input = inputOf(meant, written, form.key);
  const signed = { ...input, office: form.text('office') };
  const isSigning = form.act === 'sign';
  if (isSigning && !form.optional('office')) return again(visit, meant, written, form, [wrong('office', visit.t('reply.officeMissing'))]);
  const payload = meant.isRevision
    ? await visit.act(ReviseAnswersDocument, { input: signed })
    : isSigning
      ? { ...(await visit.act(GiveAnswersDocument, { input: signed })), awaitsReport: false }
      : { ...(await visit.act(PrepareAnswersDocument, { input })), awaitsReport: false };
  if (payload.userErrors.length > 0) return again(visit, meant, written, form, payload.userErrors);
  const count = payload.count ?? 0;
  const done = meant.isRevision
    ? payload.awaitsReport
      ? 'revisionsWait'
      : 'answersRevised'
    : isSigning
      ? 'answersSigned'
      : 'answersPrepared';
  const passed = Math.max(0, meant.consultation.meant - count);
  return redirect(backToList(visit, meant.id, { done, count, passed, kept: meant.keep }));
}

/** What is wrong with the office is asked beside the preview, everything else in the form; what others changed is read anew. */
async function again(visit: Visit, meant: Meant, written: Written, form: Form, errors: readonly UserError[]): Promise<View> {
  if (errors.every(({ field }) => field?.at(-1) === 'office')) {
    const input = inputOf(meant, written, null);
    const { data } = await orRefused(visit.ask(PreviewAnswersDocument, { input, isRevision: meant.isRevision, signedIn: true }));
    if (data) return previewOf(visit, meant, form, data.previewAnswers, atFields(visit, errors));
  }
  return write(visit, await meantBy(visit, form), written, form, errors);
}

function write(visit: Visit, meant: Meant, written: Written, form?: Form, errors?: readonly UserError[]): View {
  const { id, data, consultation, seen, leftOut, isRevision, keep } = meant;
  const { viewerCanAnswer, observationsCount: count, changed, observationsReport } = consultation;
  const templates = consultation.agency.observationTemplates ?? [];
  const shown = errors && atFields(visit, errors);
  const isBehind = errors?.some(({ code }) => code === 'CHANGED_MEANWHILE') ?? false;
  // What is shown now has been seen; what was changed besides is refused again, and shown then.
  const seenNow = isBehind ? Math.max(seen, ...changed.nodes.map(({ revision }) => revision)) : seen;
  const title = visit.t(isRevision ? 'reply.revise' : 'reply.title');
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={title} errors={shown}>
      <p class="govuk-body" id={fieldId('selection')} tabindex={-1}>
        {visit.t(isRevision ? 'reply.forSigned' : 'reply.for', { count })}{' '}
        <a class="govuk-link" href={backToList(visit, id)}>
          {visit.t('reply.back')}
        </a>
      </p>
      {isRevision && observationsReport && (
        <p class="govuk-inset-text">{visit.t('reply.waitsForReport', { number: observationsReport.number })}</p>
      )}
      {!viewerCanAnswer.allowed && <NotNow reason={viewerCanAnswer.reason} />}
      {(viewerCanAnswer.allowed || form) && (
        <FormBody visit={visit} keep={keep} formKey={form?.key}>
          <input type="hidden" name="seen" value={seenNow} />
          <input type="hidden" name="lastSeen" value={seen} />
          {leftOut !== null && <input type="hidden" name="leftOut" value={leftOut} />}
          {written.templateId && <input type="hidden" name="used" value={written.templateId} />}
          {isBehind && <ChangedMeanwhile visit={visit} consultation={consultation} written={written} />}
          {templates.length > 0 && (
            <div class="urna-template">
              <Select
                visit={visit}
                name="template"
                label={visit.t('reply.template')}
                choices={[{ value: '', text: visit.t('reply.noTemplate') }, ...templates.map((one) => ({ value: one.id, text: one.name }))]}
                chosen={written.templateId}
              />
              <Button text={visit.t('reply.useTemplate')} act="template" kind="secondary" />
            </div>
          )}
          <ReasonFields visit={visit} written={written} errors={shown} />
          <ChangeFields visit={visit} parts={data.changedProvisions} written={written} errors={shown} />
          <Button text={visit.t('reply.preview')} act="preview" />
        </FormBody>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}
