/** The matrix in a spreadsheet: to take out, to bring back, and what came back before. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, FileField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { withinSite } from '../versions/downloads.js';
import { DeskFrame, forOfficials, inWords, NotNow, wrong } from '../workbench/desk.js';
import {
  type ReturnedMatrixFragment,
  SpreadsheetPageDocument,
  type SpreadsheetPageQuery,
  UploadMatrixDocument,
} from './spreadsheet.data.js';

const accepted = '.xlsx,.csv,.txt';

export const spreadsheetPage: Page = {
  address: 'spreadsheet',
  isShared: false,
  needsAccount: true,
  takesFile: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const data = await read(visit);
    const { id } = forOfficials(data.consultation);
    const file = form.file('file');
    if (!file) return write(visit, data, [wrong('file', visit.t('spreadsheet.chooseFile'))]);
    const { upload, userErrors } = await visit.act(UploadMatrixDocument, { input: { consultationId: id, file, idempotencyKey: form.key } });
    if (userErrors.length > 0) return write(visit, data, userErrors);
    return redirect(visit.to('returnedMatrix', { id, upload: upload!.id }));
  },
};

const read = (visit: Visit): Promise<SpreadsheetPageQuery> => visit.ask(SpreadsheetPageDocument, { id: visit.part('id') });

function write(visit: Visit, data: SpreadsheetPageQuery, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const { id, viewerCanAnswer, observationsCount, matrixFiles, matrixUploads, unfinishedRows } = consultation;
  const shown = errors && inWords(errors, { file: visit.t('spreadsheet.file') });
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('spreadsheet.title')} errors={shown}>
      {observationsCount === 0 ? (
        <NotNow reason={viewerCanAnswer.reason ?? visit.t('spreadsheet.nothing')} />
      ) : (
        <>
          <p class="govuk-body-l">{visit.t('spreadsheet.lead')}</p>
          <h2 class="govuk-heading-m">{visit.t('spreadsheet.out')}</h2>
          <p class="govuk-body">{visit.t('spreadsheet.outHow', { count: observationsCount })}</p>
          <ul class="govuk-list govuk-list--bullet">
            {(matrixFiles ?? []).map(({ format, url }) => (
              <li key={format}>
                <a class="govuk-link" href={withinSite(url)} download>
                  {visit.t(`spreadsheet.${format}`)}
                </a>
              </li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">{visit.t('spreadsheet.back')}</h2>
          {viewerCanAnswer.allowed ? (
            <FormBody visit={visit} isUpload>
              <FileField
                visit={visit}
                name="file"
                label={visit.t('spreadsheet.file')}
                hint={visit.t('spreadsheet.fileHint')}
                accept={accepted}
                errors={shown}
              />
              <Button text={visit.t('spreadsheet.compare')} />
            </FormBody>
          ) : (
            <NotNow reason={viewerCanAnswer.reason} />
          )}
        </>
      )}
      {matrixUploads && matrixUploads.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('spreadsheet.before')}</h2>
          <ul class="urna-versions">
            {matrixUploads.map((upload) => (
              <li key={upload.id}>
                <Returned visit={visit} id={id} upload={upload} timeZone={consultation.timeZone} />
              </li>
            ))}
          </ul>
        </>
      )}
      {unfinishedRows && unfinishedRows.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('spreadsheet.unfinished')}</h2>
          <p class="govuk-body">{visit.t('spreadsheet.unfinishedLead')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {unfinishedRows.map(({ number, lacking }) => (
              <li key={number}>{visit.t('spreadsheet.unfinishedRow', { number, lacking })}</li>
            ))}
          </ul>
        </>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}

function Returned({ visit, id, upload, timeZone }: { visit: Visit; id: string; upload: ReturnedMatrixFragment; timeZone: string }) {
  const { counts, closedAt, uploadedAt, uploader, fileName } = upload;
  return (
    <>
      <a class="govuk-link urna-long" href={visit.to('returnedMatrix', { id, upload: upload.id })}>
        {fileName}
      </a>{' '}
      {closedAt === null && <strong class="govuk-tag">{visit.t('spreadsheet.waits')}</strong>}
      <p class="govuk-body-s">
        {visit.t('spreadsheet.uploaded', { name: uploader?.displayName ?? '', moment: visit.words.moment(uploadedAt, timeZone) })}
        <br />
        {visit.t('spreadsheet.counts', { ...counts })}
      </p>
    </>
  );
}
