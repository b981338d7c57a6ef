/** The text under discussion: from a file or pasted as Markdown, looked at as it would be divided, and only then saved. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { DeskFrame, forOfficials, inWords, NotNow, orError, Warning } from './desk.js';
import {
  PrepareTextPageDocument,
  PreviewTextDocument,
  SaveTextDocument,
  type PrepareTextPageQuery,
  type PreviewTextQuery,
} from './prepare-text.data.js';
import { CorrectionsKept, Unsaved, UploadForm, uploadFrom } from './uploading.js';

type Preview = PreviewTextQuery['previewText'];

export const prepareTextPage: Page = {
  address: 'prepareText',
  isShared: false,
  needsAccount: true,
  takesFile: true,

  async show(visit) {
    const data = await visit.ask(PrepareTextPageDocument, { id: visit.part('id') });
    return write(visit, data, savedWords(data));
  },

  async act(visit, form) {
    const data = await visit.ask(PrepareTextPageDocument, { id: visit.part('id') });
    const { id } = forOfficials(data.consultation);
    const markdown = form.text('markdown');
    const uploaded = await uploadFrom(visit, form, id);
    if (uploaded && !Array.isArray(uploaded)) return uploaded;
    if (uploaded) return write(visit, data, form.has('markdown') ? markdown : savedWords(data), { errors: uploaded });
    if (form.act === 'save') {
      const { userErrors } = await visit.act(SaveTextDocument, { input: { consultationId: id, markdown, idempotencyKey: form.key } });
      if (userErrors.length > 0) return write(visit, data, markdown, { errors: userErrors });
      return redirect(visit.to('prepare', { id }, { done: 'textSaved', kept: 'text' }));
    }
    const { data: answer, errors } = await orError(visit.ask(PreviewTextDocument, { markdown, consultationId: id }), 'markdown');
    return write(visit, data, markdown, { errors: errors.length > 0 ? errors : undefined, preview: answer?.previewText });
  },
};

const savedWords = ({ consultation }: PrepareTextPageQuery): string => consultation?.text?.markdown ?? '';

interface Outcome {
  errors?: readonly UserError[];
  preview?: Preview;
}

function write(visit: Visit, data: PrepareTextPageQuery, markdown: string, { errors, preview }: Outcome = {}): View {
  const consultation = forOfficials(data.consultation);
  const { id, phase, text, viewerTextGalley } = consultation;
  const canSave = preview !== undefined && preview.articleCount > 0;
  const shown = errors && inWords(errors, { markdown: visit.t('prepareText.markdown'), file: visit.t('upload.file') });
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('prepareText.title')} errors={shown}>
      {phase !== 'DRAFT' ? (
        <NotNow reason={visit.t('desk.staysAsAnnounced')} />
      ) : (
        <>
          <p class="govuk-body">{visit.t('prepareText.lead')}</p>
          {text && !preview && <p class="govuk-body">{visit.t('prepareText.saved', { count: text.articleCount })}</p>}
          {text && !preview && <CorrectionsKept visit={visit} kept={text.treeCorrections.length} lost={0} />}
          <Unsaved visit={visit} id={id} uploaded={viewerTextGalley} />
          {!preview && <UploadForm visit={visit} errors={shown} />}
          {preview && <Division visit={visit} preview={preview} />}
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{visit.t('prepareText.how')}</span>
            </summary>
            <div class="govuk-details__text">
              <p class="govuk-body">{visit.t('prepareText.howLead')}</p>
              <pre class="urna-source" lang={langOf(visit, 'es')}>
                {visit.t('prepareText.example')}
              </pre>
            </div>
          </details>
          <FormBody visit={visit} keep={`text-${consultation.id}`}>
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
              {canSave && <Button text={visit.t('prepareText.save')} act="save" />}
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

/** How the text would be divided, and what was not understood. */
export function Division({ visit, preview }: { visit: Visit; preview: Preview }) {
  const { articleCount, provisionCount, provisions, notes } = preview;
  const lang = langOf(visit, 'es');
  return (
    <section aria-labelledby="division" class="urna-preview">
      <h2 class="govuk-heading-m" id="division">
        {visit.t('prepareText.division')}
      </h2>
      {articleCount === 0 ? (
        <Warning visit={visit} text={visit.t('prepareText.noArticles')} />
      ) : (
        <p class="govuk-body">{visit.t('prepareText.found', { articles: articleCount, parts: provisionCount })}</p>
      )}
      <CorrectionsKept visit={visit} kept={preview.corrections.length} lost={preview.lostCorrections} />
      {notes.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{visit.t('prepareText.notes')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {provisions.length > 0 && (
        <ol class="urna-tree" lang={lang}>
          {provisions.map(({ eid, label, heading, depth }) => (
            <li key={eid} class={`urna-tree__part urna-tree__part--${Math.min(depth, 4)}`}>
              <strong>{label}</strong> {heading}
            </li>
          ))}
        </ol>
      )}
      {provisionCount > provisions.length && (
        <p class="govuk-body">{visit.t('prepareText.andMore', { count: provisionCount - provisions.length })}</p>
      )}
    </section>
  );
}
