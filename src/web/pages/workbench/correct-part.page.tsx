/** One part of an uploaded text: split, joined with the one before, made another kind of part, or numbered otherwise. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { titleOf } from '../talking/text.page.js';
import { JoinForm, KindForm, NumberForm, SplitForm } from './correction-forms.js';
import { asInputs, correctionActs, correctionIn, mainField } from './correcting.js';
import { DeskFrame, forOfficials, NotNow, wrong } from './desk.js';
import { CorrectPartPageDocument, CorrectTextDocument, type CorrectPartPageQuery } from './text-galley.data.js';

export const correctPartPage: Page = {
  address: 'correctPart',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    return write(visit, await read(visit));
  },

  async act(visit, form) {
    const data = await read(visit);
    const { id, viewerTextGalley: galley } = forOfficials(data.consultation);
    const eid = visit.part('eid');
    const correction = correctionIn(form, eid);
    const act = correctionActs.find((name) => name === form.act);
    if (!galley || !correction || !act) return redirect(listOf(visit, id));
    if (act === 'split' && correction.at === null) return write(visit, data, form, [wrong('at', visit.t('correct.choosePlace'))]);
    if (act === 'renumber' && !correction.number) return write(visit, data, form, [wrong('number', visit.t('correct.writeNumber'))]);
    const { userErrors } = await visit.act(CorrectTextDocument, {
      input: { galleyId: galley.id, corrections: [...asInputs(galley.corrections), correction], changedAt: form.text('changedAt') },
    });
    if (userErrors.length > 0) return write(visit, await read(visit), form, about(userErrors, mainField[act]));
    const landing = act === 'join' ? galley.provisionBefore?.eid : eid;
    return redirect(`${listOf(visit, id, { done: 'partCorrected' })}#part-${landing ?? ''}`);
  },
};

const read = (visit: Visit): Promise<CorrectPartPageQuery> =>
  visit.ask(CorrectPartPageDocument, { id: visit.part('id'), eid: visit.part('eid') });

/** The page of the list from which the reader came. */
function listOf(visit: Visit, id: string, more: Record<string, string> = {}): string {
  return visit.to('textGalley', { id }, { after: visit.query.get('after'), before: visit.query.get('before'), ...more });
}

function about(errors: readonly UserError[], field: string): UserError[] {
  return errors.map((error) => (error.field?.includes('corrections') ? { ...error, field: ['input', field] } : error));
}

function write(visit: Visit, data: CorrectPartPageQuery, form: Form | null = null, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const { id, phase, viewerTextGalley: galley, viewerCanAmendText: may } = consultation;
  const mayNot = phase !== 'DRAFT' && !may.allowed;
  if (!galley || mayNot) {
    return show(
      <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('correct.title')}>
        <NotNow reason={mayNot ? may.reason : visit.t('galley.none')} />
      </DeskFrame>,
    );
  }
  const part = orNotFound(galley.provision);
  const before = galley.provisionBefore ?? null;
  const forms = { visit, form, part, changedAt: galley.changedAt, errors };
  const lang = langOf(visit, 'es');
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('correct.title')} errors={errors}>
      <p class="govuk-body">{visit.t('correct.lead')}</p>
      <section class="urna-preview" aria-labelledby="part">
        <h2 class="govuk-heading-m urna-long" id="part" lang={lang}>
          {titleOf(visit, part)}
        </h2>
        {part.body === '' ? <p class="govuk-hint">{visit.t('correct.noWords')}</p> : <Prose html={part.bodyHtml} lang={lang} />}
      </section>
      {part.splits.length > 0 && <SplitForm {...forms} />}
      {before && <JoinForm {...forms} before={before} />}
      {part.kind !== 'PREAMBLE' && (
        <>
          <KindForm {...forms} />
          <NumberForm {...forms} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${listOf(visit, id)}#part-${part.eid}`}>
          {visit.t('correct.back')}
        </a>
      </p>
    </DeskFrame>,
    errors ? 422 : 200,
  );
}
