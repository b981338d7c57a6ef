/** The explanatory memorandum: its seven parts, each with what the law expects in it. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { DeskFrame, forOfficials, inWords, NotNow, orError } from './desk.js';
import {
  MemorandumPageDocument,
  PreviewMemorandumDocument,
  SetMemorandumDocument,
  type MemorandumPageQuery,
  type PreviewMemorandumQuery,
} from './memorandum.data.js';

/** In the order in which the law lists them. */
const parts = [
  'background',
  'scope',
  'legalViability',
  'economicImpact',
  'budgetImpact',
  'environmentalImpact',
  'technicalStudies',
] as const;
type Values = Record<(typeof parts)[number], string>;

export const memorandumPage: Page = {
  address: 'prepareMemorandum',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(MemorandumPageDocument, { id: visit.part('id') });
    const known = data.consultation?.memorandum;
    return write(
      visit,
      data,
      valuesFrom((part) => known?.[part] ?? ''),
    );
  },

  async act(visit, form) {
    const data = await visit.ask(MemorandumPageDocument, { id: visit.part('id') });
    const { id } = forOfficials(data.consultation);
    const values = valuesFrom((part) => form.text(part));
    if (form.act === 'preview') {
      const { data: preview, errors } = await orError(visit.ask(PreviewMemorandumDocument, values), parts[0]);
      return write(visit, data, values, { errors: errors.length > 0 ? errors : undefined, preview });
    }
    const { userErrors } = await visit.act(SetMemorandumDocument, { input: { id, ...values, idempotencyKey: form.key } });
    if (userErrors.length > 0) return write(visit, data, values, { errors: userErrors });
    return redirect(visit.to('prepare', { id }, { done: 'memorandumSaved', kept: 'memorandum' }));
  },
};

function valuesFrom(value: (part: keyof Values) => string): Values {
  return Object.fromEntries(parts.map((part) => [part, value(part)])) as Values;
}

interface Outcome {
  errors?: readonly UserError[];
  preview?: PreviewMemorandumQuery | null;
}

function write(visit: Visit, data: MemorandumPageQuery, values: Values, { errors, preview }: Outcome = {}): View {
  const consultation = forOfficials(data.consultation);
  const isDraft = consultation.phase === 'DRAFT';
  const shown =
    errors &&
    inWords(
      errors,
      valuesFrom((part) => visit.t(`memorandum.${part}`)),
    );
  const lang = langOf(visit, 'es');
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('memorandum.title')} errors={shown}>
      {!isDraft ? (
        <NotNow reason={visit.t('desk.staysAsAnnounced')} />
      ) : (
        <>
          {preview && (
            <section aria-labelledby="preview" class="urna-preview">
              <h2 class="govuk-heading-m" id="preview">
                {visit.t('desk.preview')}
              </h2>
              <p class="govuk-hint">{visit.t('desk.previewNotSaved')}</p>
              {parts.map((part) => (
                <div key={part}>
                  <h3 class="govuk-heading-s">{visit.t(`memorandum.${part}`)}</h3>
                  {preview[part] ? <Prose html={preview[part]} lang={lang} /> : <p class="govuk-body">{visit.t('desk.previewEmpty')}</p>}
                </div>
              ))}
            </section>
          )}
          <p class="govuk-body">{visit.t('memorandum.lead')}</p>
          <p class="govuk-body">{visit.t('desk.markdown')}</p>
          <FormBody visit={visit} keep={`memorandum-${consultation.id}`}>
            {parts.map((part) => (
              <TextArea
                key={part}
                visit={visit}
                name={part}
                label={visit.t(`memorandum.${part}`)}
                hint={visit.t(`memorandum.hint.${part}`)}
                value={values[part]}
                rows={8}
                lang={lang}
                errors={shown}
              />
            ))}
            <div class="govuk-button-group">
              <Button text={visit.t('desk.save')} act="save" />
              <Button text={visit.t('desk.seePreview')} act="preview" kind="secondary" />
            </div>
          </FormBody>
        </>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}
