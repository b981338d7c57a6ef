/** Which words of a question and of its answers are for everybody who sees it. */
interface Worded {
  isPrivate: boolean;
  isListed: boolean;
  keptState: string;
  ownTitle: string;
  ownBody: string;
  publicTitle: string | null;
  publicBody: string | null;
}

/**
 * Of a private question that everybody finds only the edition; of one that only whoever asked and the agency see, the words
 * themselves; of a withdrawn one none.
 */
export function publicWordsOf(question: Worded): { title: string | null; body: string | null } {
  if (question.keptState === 'WITHDRAWN') return { title: null, body: null };
  if (question.isPrivate && question.isListed) return { title: question.publicTitle, body: question.publicBody };
  return { title: question.publicTitle ?? question.ownTitle, body: question.publicBody ?? question.ownBody };
}

/** An answer to a private question is shown to everybody only as it was edited. */
export function publicAnswerOf(answer: { isEdition: boolean; ownBody: string; publicBody: string | null }): string | null {
  return answer.isEdition ? answer.publicBody : (answer.publicBody ?? answer.ownBody);
}
