/** What the pages share on which a text begins: the form for a file, and the way on to what was uploaded. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import { redirect, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, FileField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { wrong } from './desk.js';
import { UploadTextDocument } from './text-galley.data.js';
import type { UploadedFragment } from './uploading.data.js';

const accepted = '.docx,.md,.markdown,.txt,.xml,.akn';

/**
 * Carries out the buttons that lead to the page on which the division is corrected: `upload` with a file, `correct` with words.
 * @returns where to go, or what is wrong; null when another button was pressed
 */
export async function uploadFrom(visit: Visit, form: Form, consultationId: string): Promise<View | UserError[] | null> {
  if (form.act !== 'upload' && form.act !== 'correct') return null;
  const file = form.file('file');
  if (form.act === 'upload' && !file) return [wrong('file', visit.t('upload.chooseFile'))];
  const words = form.act === 'upload' ? { file } : { markdown: form.text('markdown') };
  const { userErrors } = await visit.act(UploadTextDocument, { input: { consultationId, ...words, idempotencyKey: form.key } });
  return userErrors.length > 0 ? userErrors : redirect(visit.to('textGalley', { id: consultationId }));
}

interface UploadFormProps {
  visit: Visit;
  errors?: readonly UserError[];
}

export function UploadForm({ visit, errors }: UploadFormProps) {
  return (
    <FormBody visit={visit} isUpload>
      <FileField
        visit={visit}
        name="file"
        label={visit.t('upload.file')}
        hint={visit.t('upload.fileHint')}
        accept={accepted}
        errors={errors}
      />
      <Button text={visit.t('upload.read')} act="upload" />
    </FormBody>
  );
}

/** What the viewer uploaded before and has not saved. */
export function Unsaved({ visit, id, uploaded }: { visit: Visit; id: string; uploaded: UploadedFragment['viewerTextGalley'] }) {
  if (!uploaded) return null;
  const { fileName, corrections } = uploaded;
  return (
    <p class="govuk-inset-text">
      {visit.t('upload.unsaved', { file: fileName ?? '', isFile: fileName ? 'yes' : 'no', count: corrections.length })}{' '}
      <a class="govuk-link" href={visit.to('textGalley', { id })}>
        {visit.t('upload.goOn')}
      </a>
    </p>
  );
}

/** What becomes of corrections by hand when the words change. */
export function CorrectionsKept({ visit, kept, lost }: { visit: Visit; kept: number; lost: number }) {
  if (kept + lost === 0) return null;
  return <p class="govuk-body">{visit.t('upload.kept', { kept, lost })}</p>;
}
