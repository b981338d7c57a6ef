/** The ways from an article to its suggestions, and to one's own. */
import type { Visit } from '../../kit/visit.js';
import type { TalkConsultationFragment } from '../talking/talking.data.js';

interface SuggestHereProps {
  visit: Visit;
  consultation: Pick<TalkConsultationFragment, 'slug' | 'viewerCanComment'>;
  /** The part of the text. */
  provision: { id: string; eid: string };
}

export function SuggestHere({ visit, consultation: { slug, viewerCanComment: may }, provision: { id, eid } }: SuggestHereProps) {
  return (
    <p class="urna-acts">
      {(may.allowed || may.code === 'SIGN_IN_REQUIRED') && (
        <a class="govuk-link" href={visit.to('suggest', { subject: id })}>
          {visit.t('suggest.title')}
        </a>
      )}
      <a class="govuk-link" href={visit.to('suggestions', { slug }, { article: eid })}>
        {visit.t('suggestions.ofArticle')}
      </a>
    </p>
  );
}
