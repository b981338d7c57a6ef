/** What a ballot says, in words. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { costOf, type Choice } from './choice.js';
import type { PollPartsFragment } from './poll-parts.data.js';

interface ChosenProps {
  visit: Visit;
  poll: PollPartsFragment;
  choice: Choice;
}

export function Chosen({ visit, poll, choice }: ChosenProps) {
  if (poll.kind === 'STATEMENTS') {
    const say = (index: number): string | null => {
      const position = choice.positions[index];
      return position ? visit.t(`position.${position}`) : null;
    };
    return <Answers visit={visit} poll={poll} say={say} />;
  }
  if (poll.kind === 'SCORE') {
    const say = (index: number): string | null => {
      const score = choice.scores[index] ?? null;
      return score === null ? null : visit.t('vote.scored', { score, highest: poll.highestScore! });
    };
    return <Answers visit={visit} poll={poll} say={say} />;
  }
  const isRanked = poll.kind === 'RANKING';
  const byId = new Map(poll.options.map((option) => [option.id, option]));
  const chosen = isRanked
    ? choice.optionIds.flatMap((id) => byId.get(id) ?? [])
    : poll.options.filter(({ id }) => choice.optionIds.includes(id));
  const List = isRanked ? 'ol' : 'ul';
  if (chosen.length === 0) return <p class="govuk-body govuk-!-font-weight-bold">{visit.t('vote.blank')}</p>;
  return (
    <>
      <List class={`govuk-list urna-chosen ${isRanked ? 'govuk-list--number' : ''}`}>
        {chosen.map(({ id, label, language, cost }) => (
          <li key={id}>
            <span lang={langOf(visit, language)}>{label}</span>
            {cost !== null && <span class="urna-chosen__cost"> {visit.words.money(cost)}</span>}
          </li>
        ))}
      </List>
      {poll.kind === 'BUDGET' && (
        <p class="govuk-body">
          {visit.t('vote.totalNow', { chosen: visit.words.money(costOf(poll, choice)), budget: visit.words.money(poll.budget!) })}
        </p>
      )}
    </>
  );
}

function Answers({ visit, poll, say }: Omit<ChosenProps, 'choice'> & { say: (index: number) => ComponentChildren }) {
  return (
    <dl class="govuk-summary-list">
      {poll.options.map(({ id, label, language }, index) => {
        const said = say(index);
        return said === null ? null : (
          <div class="govuk-summary-list__row" key={id}>
            <dt class="govuk-summary-list__key" lang={langOf(visit, language)}>
              {label}
            </dt>
            <dd class="govuk-summary-list__value">{said}</dd>
          </div>
        );
      })}
    </dl>
  );
}
