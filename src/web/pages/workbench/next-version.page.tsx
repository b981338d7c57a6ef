/** The text of the next version: from a file or pasted, looked at as it would be divided, and only then kept as a draft. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { DeskFrame, forOfficials, inWords, NotNow, orError } from './desk.js';
import { draftOf } from './next-version.js';
import { DraftTextVersionDocument, NextVersionPageDocument, type NextVersionPageQuery } from './next-version.data.js';
import { PreviewTextDocument, type PreviewTextQuery } from './prepare-text.data.js';
import { Division } from './prepare-text.page.js';
import { Unsaved, UploadForm, uploadFrom } from './uploading.js';

export const nextVersionPage: Page = {
  address: 'nextVersion',
  isShared: false,
  needsAccount: true,
  takesFile: true,

  async show(visit) {
    const data = await visit.ask(NextVersionPageDocument, { id: visit.part('id') });
    return write(visit, data, savedWords(data));
  },

  async act(visit, form) {
    const data = await visit.ask(NextVersionPageDocument, { id: visit.part('id') });
    const { id } = forOfficials(data.consultation);
    const markdown = form.text('markdown');
    const uploaded = await uploadFrom(visit, form, id);
    if (uploaded && !Array.isArray(uploaded)) return uploaded;
    if (uploaded) return write(visit, data, form.has('markdown') ? markdown : savedWords(data), { errors: uploaded });
    if (form.act === 'save') {
      const { userErrors } = await visit.act(DraftTextVersionDocument, {
        input: { consultationId: id, markdown, idempotencyKey: form.key },
      });
      if (userErrors.length > 0) return write(visit, data, markdown, { errors: userErrors });
      return redirect(visit.to('matchVersion', { id }, { done: 'versionDrafted' }));
    }
    const { data: answer, errors } = await orError(visit.ask(PreviewTextDocument, { markdown, consultationId: id }), 'markdown');
    return write(visit, data, markdown, { errors: errors.length > 0 ? errors : undefined, preview: answer?.previewText });
  },
};

function savedWords({ consultation }: NextVersionPageQuery): string {
  const { textVersions, text } = forOfficials(consultation);
  return textVersions[0]?.markdown ?? text?.markdown ?? '';
}

interface Outcome {
  errors?: readonly UserError[];
  preview?: PreviewTextQuery['previewText'];
}

function write(visit: Visit, data: NextVersionPageQuery, markdown: string, { errors, preview }: Outcome = {}): View {
  const consultation = forOfficials(data.consultation);
  const { id, viewerCanAmendText: may } = consultation;
  const draft = draftOf(consultation);
  const canSave = preview !== undefined && preview.articleCount > 0;
  const shown = errors && inWords(errors, { markdown: visit.t('prepareText.markdown'), file: visit.t('upload.file') });
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('nextVersion.title')} errors={shown}>
      {!may.allowed ? (
        <NotNow reason={may.reason} />
      ) : (
        <>
          <p class="govuk-body">{visit.t('nextVersion.lead')}</p>
          {draft && !preview && (
            <p class="govuk-inset-text">
              {visit.t('nextVersion.drafted', { number: draft.number, moment: visit.words.moment(draft.createdAt, consultation.timeZone) })}{' '}
              <a class="govuk-link" href={visit.to('matchVersion', { id })}>
                {visit.t('nextVersion.goOn')}
              </a>
            </p>
          )}
          <Unsaved visit={visit} id={id} uploaded={consultation.viewerTextGalley} />
          {!preview && <UploadForm visit={visit} errors={shown} />}
          {preview && <Division visit={visit} preview={preview} />}
          <FormBody visit={visit} keep={`version-${id}`}>
            <TextArea
              visit={visit}
              name="markdown"
              label={visit.t('prepareText.markdown')}
              hint={visit.t('prepareText.markdownHint')}
              value={markdown}
              rows={20}
              lang={langOf(visit, 'es')}
              errors={shown}
            />
            <div class="govuk-button-group">
              {canSave && <Button text={visit.t('nextVersion.save')} act="save" />}
              <Button
                text={visit.t(preview ? 'prepareText.lookAgain' : 'prepareText.look')}
                act="look"
                kind={canSave ? 'secondary' : 'primary'}
              />
              {preview && preview.provisionCount > 0 && <Button text={visit.t('upload.correct')} act="correct" kind="secondary" />}
            </div>
          </FormBody>
        </>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}
