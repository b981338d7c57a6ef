/** Which comment people support on a paper: by the address that stands on it, or out of those that most support already. */
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import type { SupportedCommentFragment } from './assisting.data.js';

const excerptLength = 140;

interface ChooseCommentProps {
  visit: Visit;
  to: string;
  consultation: { comments: { nodes: readonly SupportedCommentFragment[] }; suggestions: { nodes: readonly SupportedCommentFragment[] } };
  isUnknown: boolean;
}

export function ChooseComment({ visit, to, consultation, isUnknown }: ChooseCommentProps) {
  const message = visit.t('enterSupport.unknown');
  const errors = isUnknown ? [{ code: 'comment', field: ['input', 'comment'], message }] : undefined;
  return (
    <>
      <p class="govuk-body">{visit.t('enterSupport.lead')}</p>
      <form action={to} method="get">
        <TextField
          visit={visit}
          name="comment"
          label={visit.t('enterSupport.address')}
          hint={visit.t('enterSupport.addressHint')}
          value={isUnknown ? (visit.query.get('comment') ?? '') : ''}
          errors={errors}
        />
        <Button text={visit.t('enterSupport.find')} kind="secondary" />
      </form>
      <Choices visit={visit} to={to} title={visit.t('enterSupport.comments')} comments={consultation.comments.nodes} />
      <Choices visit={visit} to={to} title={visit.t('enterSupport.suggestions')} comments={consultation.suggestions.nodes} />
    </>
  );
}

interface ChoicesProps {
  visit: Visit;
  to: string;
  title: string;
  comments: readonly SupportedCommentFragment[];
}

function Choices({ visit, to, title, comments }: ChoicesProps) {
  const readable = comments.filter(({ state }) => state === 'VISIBLE');
  if (readable.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {readable.map((comment) => (
          <li key={comment.id}>
            <a class="govuk-link" href={`${to}?comment=${encodeURIComponent(comment.id)}`}>
              {excerpt(comment.suggestion ? `→ ${comment.suggestion.proposed}` : (comment.body ?? ''))}
            </a>{' '}
            <span class="urna-meta">{visit.t('comment.supports', { count: comment.supports })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function excerpt(words: string): string {
  const letters = [...words];
  return letters.length > excerptLength ? `${letters.slice(0, excerptLength).join('')}…` : words;
}
