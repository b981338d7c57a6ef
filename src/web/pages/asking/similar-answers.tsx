/** What was answered already that is like what one is about to ask. */
import type { Visit } from '../../kit/visit.js';
import type { SimilarAnswersQuery } from './ask.data.js';
import { GuidanceLine, QuestionLine } from './question-line.js';

interface SimilarAnswersProps {
  visit: Visit;
  answers: SimilarAnswersQuery['similarQuestions'];
  /** Whether the reader has said already what they want to ask. */
  isAsked: boolean;
}

/** Also a part of its own, so that a script can ask for it while somebody writes. */
export function SimilarAnswers({ visit, answers, isAsked }: SimilarAnswersProps) {
  return (
    <div id="similar" aria-live="polite">
      <span hidden data-cut="similar" />
      {isAsked && answers.length === 0 && <p class="govuk-body">{visit.t('ask.noneSimilar')}</p>}
      {answers.length > 0 && (
        <section aria-labelledby="similar-title" class="urna-similar">
          <h2 class="govuk-heading-m" id="similar-title">
            {visit.t('ask.similar', { count: answers.length })}
          </h2>
          <p class="govuk-body">{visit.t('ask.similarHint')}</p>
          {answers.map(({ question, guidance }) =>
            question ? (
              <QuestionLine key={question.id} visit={visit} question={question} level={3} />
            ) : (
              guidance && <GuidanceLine key={guidance.id} visit={visit} guidance={guidance} level={3} />
            ),
          )}
        </section>
      )}
      <span hidden data-cut="/similar" />
    </div>
  );
}
