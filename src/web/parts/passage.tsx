/** The words that a comment is about, and how surely they are those that its author meant. */
import type { Visit } from '../kit/visit.js';
import type { CommentWordsFragment } from './comment.data.js';
import { langOf } from './lang.js';

type Anchor = NonNullable<CommentWordsFragment['anchor']>;

export function Passage({ visit, anchor }: { visit: Visit; anchor: Anchor }) {
  const { state, doubt, exact, original } = anchor;
  const number = original.version?.number;
  const words = exact ?? original.exact;
  if (!words) return null;
  return (
    <div class="urna-passage">
      <p class="urna-meta">
        {state === 'EXACT' ? visit.t('passage.EXACT') : <strong class="govuk-tag govuk-tag--yellow">{visit.t(`passage.${state}`)}</strong>}
      </p>
      <Quote visit={visit} words={words} />
      {state !== 'EXACT' && <p class="urna-meta">{visit.t(`passage.why.${doubt ?? state}`, { number })}</p>}
      {state === 'APPROXIMATE' && original.exact && original.exact !== exact && (
        <>
          <p class="urna-meta">{visit.t('passage.original', { number })}</p>
          <Quote visit={visit} words={original.exact} />
        </>
      )}
    </div>
  );
}

/** Words of the text, which is in Spanish. */
export function Quote({ visit, words }: { visit: Visit; words: string }) {
  return (
    <blockquote class="urna-quote" lang={langOf(visit, 'es')}>
      {words}
    </blockquote>
  );
}
