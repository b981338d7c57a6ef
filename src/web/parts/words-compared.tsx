/** Words before and after, in one stretch: what was taken away and what was added is told by words, lines and marks, not by colour. */
import type { Visit } from '../kit/visit.js';

export interface Stretch {
  op: 'EQUAL' | 'DELETED' | 'INSERTED';
  text: string;
}

export function WordsCompared({ visit, words }: { visit: Visit; words: readonly Stretch[] }) {
  return (
    <>
      {words.map(({ op, text }, index) => {
        if (op === 'EQUAL') return <span key={index}>{text}</span>;
        const Mark = op === 'DELETED' ? 'del' : 'ins';
        return (
          <Mark key={index} class={`urna-words urna-words--${op.toLowerCase()}`}>
            <Aside visit={visit} text={visit.t(op === 'DELETED' ? 'compare.deleted' : 'compare.inserted')} />
            {text}
            <Aside visit={visit} text={visit.t(op === 'DELETED' ? 'compare.endDeleted' : 'compare.endInserted')} />
          </Mark>
        );
      })}
    </>
  );
}

/** Said, not shown; in the language of the page within words in another. */
function Aside({ visit, text }: { visit: Visit; text: string }) {
  return (
    <span class="govuk-visually-hidden" lang={visit.language}>
      {' '}
      [{text}]{' '}
    </span>
  );
}
