/** Signing what is prepared: by name and office, for everybody to read from then on. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { fieldId } from '../../parts/errors.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { DeskFrame, forOfficials, NotNow, Warning, wrong } from '../workbench/desk.js';
import { SignAnswersDocument, SignPageDocument } from './answering.data.js';
import { choiceIn, filterOf, seenBy } from './chosen.js';
import { MatrixDoorDocument } from './matrix.data.js';
import { backToList, isNothingTicked } from './meant.js';
import { AboutObservation, AnsweredWith, SaidWords } from './observation-row.js';
import { OfficeField } from './office-field.js';
import { atFields } from './words.js';

export const signPage: Page = {
  address: 'signAnswers',
  isShared: false,
  needsAccount: true,

  show: (visit) =>
    isNothingTicked(visit)
      ? Promise.resolve(redirect(`${backToList(visit, visit.part('id'), { done: 'nothingTicked' })}#list`))
      : write(visit),

  async act(visit, form) {
    const { id, filter } = await meant(visit);
    if (!form.optional('office')) return write(visit, form, [wrong('office', visit.t('reply.officeMissing'))]);
    const selection = { filter, seenRevision: seenBy(visit, form) };
    const { count, userErrors } = await visit.act(SignAnswersDocument, {
      input: { consultationId: id, selection, office: form.text('office'), idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return write(visit, form, userErrors);
    return redirect(backToList(visit, visit.part('id'), { done: 'answersSigned', count: count ?? 0 }));
  },
};

async function meant(visit: Visit) {
  const { id, slug } = forOfficials((await visit.ask(MatrixDoorDocument, { id: visit.part('id') })).consultation);
  return { id, filter: await filterOf(visit, slug, choiceIn(visit)) };
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const { id, filter } = await meant(visit);
  const isSigned = filter.answered === true || filter.prepared === false;
  const signable = isSigned ? { numbers: [] } : { ...filter, answered: false, prepared: true };
  const seen = seenBy(visit, form);
  const isBehind = errors?.some(({ code }) => code === 'CHANGED_MEANWHILE') ?? false;
  const first = isBehind ? { ...signable, changedAfter: seen } : signable;
  const data = await visit.ask(SignPageDocument, { id, filter, signable, shown: first, signedIn: true });
  const consultation = orNotFound(data.consultation);
  const { viewerCanAnswer, signable: count, observationsCount, observations, contact, timeZone } = consultation;
  const shown = errors && atFields(visit, errors);
  // Only what is shown counts as seen.
  const seenNow = isBehind ? Math.max(seen, ...observations.nodes.map(({ revision }) => revision)) : seen;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('sign.title')} errors={shown}>
      {!viewerCanAnswer.allowed && <NotNow reason={viewerCanAnswer.reason} />}
      <p class="govuk-body-l" id={fieldId('selection')} tabindex={-1}>
        {visit.t('sign.for', { count })}
      </p>
      {observationsCount > count && <p class="govuk-body">{visit.t('sign.passed', { count: observationsCount - count })}</p>}
      {count > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t(isBehind ? 'sign.changed' : 'preview.first', { count: observations.nodes.length })}</h2>
          {observations.nodes.map((observation) => (
            <section key={observation.id} class="urna-sample" aria-labelledby={`s-${observation.number}`}>
              <h3 class="govuk-heading-s" id={`s-${observation.number}`}>
                {visit.t('matrix.number', { number: observation.number })}
              </h3>
              <AboutObservation visit={visit} observation={observation} timeZone={timeZone} />
              <SaidWords visit={visit} observation={observation} />
              <AnsweredWith visit={visit} observation={observation} timeZone={timeZone} isOpen />
            </section>
          ))}
          {viewerCanAnswer.allowed && (
            <FormBody visit={visit} formKey={form?.key}>
              <input type="hidden" name="seen" value={seenNow} />
              <OfficeField visit={visit} value={form ? form.text('office') : (contact?.office ?? '')} errors={shown} />
              <Warning visit={visit} text={visit.t('preview.signHint')} />
              <Button text={visit.t('sign.button', { count })} act="sign" />
            </FormBody>
          )}
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={backToList(visit, visit.part('id'))}>
          {visit.t('reply.back')}
        </a>
      </p>
    </DeskFrame>,
    shown ? 422 : 200,
  );
}
