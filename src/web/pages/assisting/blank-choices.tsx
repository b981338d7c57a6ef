/** What a ballot on paper lets people mark, by the kind of poll. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { BlankBallotFragment as Poll } from './assisting.data.js';

const letters = ['A', 'D', 'P'] as const;

export function BlankChoices({ visit, poll }: { visit: Visit; poll: Poll }) {
  return (
    <>
      <p>{howTo(visit, poll)}</p>
      <ol class="urna-sheet__boxes">
        {poll.options.map((option) => (
          <li key={option.id}>
            {poll.kind !== 'STATEMENTS' && <span class="urna-sheet__box" aria-hidden="true" />}{' '}
            <span lang={langOf(visit, option.language)}>{option.label}</span>
            {option.cost !== null && <> · {visit.t('vote.cost', { cost: visit.words.money(option.cost) })}</>}
            {poll.kind === 'STATEMENTS' && (
              <span class="urna-sheet__positions">
                {letters.map((letter) => (
                  <span key={letter}>
                    <span class="urna-sheet__box" aria-hidden="true" /> {visit.t(`position.letter.${letter}`)}
                  </span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function howTo(visit: Visit, { kind, minChoices: min, maxChoices: max, lowestScore, highestScore, budget }: Poll): string {
  switch (kind) {
    case 'SINGLE':
      return visit.t('forms.one');
    case 'STATEMENTS':
      return visit.t('forms.statements');
    case 'SCORE':
      return visit.t('forms.scores', { lowest: lowestScore, highest: highestScore });
    case 'RANKING':
      return visit.t('forms.ranking', { min, max });
    case 'BUDGET':
      return visit.t('forms.budget', { budget: visit.words.money(budget ?? 0) });
    default:
      return visit.t('forms.several', { min, max });
  }
}
