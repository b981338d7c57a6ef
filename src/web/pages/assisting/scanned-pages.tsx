/** The scanned pages of a gathering: which there are, one more, and one less. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Button, FileField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import type { ScannedPagesFragment } from './assisting.data.js';

interface ScannedPagesProps {
  visit: Visit;
  pages: NonNullable<ScannedPagesFragment['scannedPages']>['nodes'];
  /** The comment of which the next page is. */
  commentId: string | null;
  errors?: readonly UserError[];
}

export function ScannedPages({ visit, pages, commentId, errors }: ScannedPagesProps) {
  return (
    <section aria-labelledby="scanned-pages">
      <h2 class="govuk-heading-m" id="scanned-pages">
        {visit.t('scans.title')}
      </h2>
      <p class="govuk-body">{visit.t('scans.lead')}</p>
      {pages.length > 0 && (
        <ul class="urna-rows">
          {pages.map((page) => (
            <li key={page.id}>
              <div>
                <a class="govuk-link" href={page.address} download>
                  {visit.t('scans.page', { number: page.number, format: page.format, kilobytes: Math.ceil(page.bytes / 1000) })}
                </a>
                <p class="urna-meta">
                  {visit.t('scans.added', { name: page.addedBy?.displayName ?? '', moment: visit.words.moment(page.addedAt) })}{' '}
                  {page.comment && (
                    <a class="govuk-link" href={visit.to('comment', { id: page.comment.id })}>
                      {visit.t('scans.ofComment')}
                      <span class="govuk-visually-hidden"> {visit.t('scans.which', { number: page.number })}</span>
                    </a>
                  )}
                </p>
                <FormBody visit={visit}>
                  <input type="hidden" name="scannedPageId" value={page.id} />
                  <button type="submit" class="govuk-button govuk-button--secondary" name="act" value="removeScan">
                    {visit.t('scans.remove')}
                    <span class="govuk-visually-hidden"> {visit.t('scans.which', { number: page.number })}</span>
                  </button>
                </FormBody>
              </div>
            </li>
          ))}
        </ul>
      )}
      <FormBody visit={visit} isUpload>
        {commentId && (
          <>
            <input type="hidden" name="commentId" value={commentId} />
            <p class="govuk-inset-text">
              {visit.t('scans.next')}{' '}
              <a class="govuk-link" href={visit.to('comment', { id: commentId })}>
                {visit.t('scans.ofComment')}
              </a>
            </p>
          </>
        )}
        <FileField
          visit={visit}
          name="file"
          label={visit.t('scans.file')}
          hint={visit.t('scans.fileHint')}
          accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
          errors={errors}
        />
        <Button text={visit.t('scans.add')} act="addScan" kind="secondary" />
      </FormBody>
    </section>
  );
}
