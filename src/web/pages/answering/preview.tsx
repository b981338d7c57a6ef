/** An answer before it is prepared or signed: for how many, and as the first of them will read it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import { show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { DispositionTag } from '../../parts/answer.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { titleOf } from '../talking/text.page.js';
import { Carried, DeskFrame } from '../workbench/desk.js';
import type { PreviewAnswersQuery } from './answering.data.js';
import type { Meant } from './meant.js';
import { AboutObservation, SaidWords } from './observation-row.js';
import { OfficeField } from './office-field.js';
import { writtenIn } from './words.js';

type Preview = PreviewAnswersQuery['previewAnswers'];

export function previewOf(visit: Visit, meant: Meant, form: Form, preview: Preview, errors?: readonly UserError[]): View {
  const { data, consultation, isRevision } = meant;
  const { timeZone, contact, meant: all } = consultation;
  const { disposition, changes } = writtenIn(form);
  const parts = (data.changedProvisions ?? []).filter(({ id }) => changes.includes(id));
  const passed = all - preview.count;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('preview.title')} errors={errors}>
      <p class="govuk-body-l">{visit.t(isRevision ? 'preview.revises' : 'preview.answers', { count: preview.count })}</p>
      {passed > 0 && <p class="govuk-body">{visit.t('preview.passed', { count: passed })}</p>}
      <h2 class="govuk-heading-m">{visit.t('preview.first', { count: preview.samples.length })}</h2>
      {preview.samples.map(({ observation, reasons }) => (
        <section key={observation.id} class="urna-sample" aria-labelledby={`s-${observation.number}`}>
          <h3 class="govuk-heading-s" id={`s-${observation.number}`}>
            {visit.t('matrix.number', { number: observation.number })}
          </h3>
          <AboutObservation visit={visit} observation={observation} timeZone={timeZone} />
          <SaidWords visit={visit} observation={observation} />
          <div class="urna-answer">
            {disposition && (
              <p>
                <DispositionTag visit={visit} disposition={disposition} />
              </p>
            )}
            {reasons.map(({ locale, html }) => (
              <Prose key={locale} html={html} lang={langOf(visit, locale)} />
            ))}
            {parts.length > 0 && (
              <p class="govuk-body">
                {visit.t('answer.changes')}{' '}
                <span lang={langOf(visit, 'es')}>{visit.words.list(parts.map((part) => titleOf(visit, part)))}</span>
              </p>
            )}
          </div>
        </section>
      ))}
      <FormBody visit={visit}>
        <Carried form={form} but={['office']} />
        {!isRevision && (
          <>
            <p class="govuk-body">{visit.t('preview.prepareHint')}</p>
            <div class="govuk-button-group">
              <Button text={visit.t('preview.prepare')} act="prepare" />
              <Button text={visit.t('desk.change')} act="change" kind="secondary" />
            </div>
            <h2 class="govuk-heading-m">{visit.t('preview.signNow')}</h2>
          </>
        )}
        <OfficeField visit={visit} value={form.has('office') ? form.text('office') : (contact?.office ?? '')} errors={errors} />
        <p class="govuk-body">{visit.t('preview.signHint')}</p>
        <div class="govuk-button-group">
          <Button text={visit.t(isRevision ? 'preview.revise' : 'preview.sign')} act="sign" kind={isRevision ? 'primary' : 'secondary'} />
          {isRevision && <Button text={visit.t('desk.change')} act="change" kind="secondary" />}
        </div>
      </FormBody>
    </DeskFrame>,
    errors ? 422 : 200,
  );
}
