/** The code with which somebody without an account follows their report, shown once. */
import type { Visit } from '../../kit/visit.js';

export function CodeOfReport({ visit, code, commentId }: { visit: Visit; code: string; commentId: string }) {
  return (
    <>
      <p class="govuk-body">{visit.t('bare.receivedAbout')}</p>
      <p class="govuk-body">{visit.t('bare.keepCode')}</p>
      <p class="urna-code">{code}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('followReport')}>
          {visit.t('bare.follow')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('comment', { id: commentId })}>
          {visit.t('comment.back')}
        </a>
      </p>
    </>
  );
}
