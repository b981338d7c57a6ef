/** What a ballot says, in words. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { Choice } from './choice.js';
import type { PollPartsFragment } from './poll-parts.data.js';

export function Chosen({ visit, poll, choice }: { visit: Visit; poll: PollPartsFragment; choice: Choice }) {
  if (poll.kind === 'STATEMENTS') {
    return (
      <dl class="govuk-summary-list">
        {poll.options.map(({ id, label, language }, index) => {
          const position = choice.positions[index];
          return position ? (
            <div class="govuk-summary-list__row" key={id}>
              <dt class="govuk-summary-list__key" lang={langOf(visit, language)}>
                {label}
              </dt>
              <dd class="govuk-summary-list__value">{visit.t(`position.${position}`)}</dd>
            </div>
          ) : null;
        })}
      </dl>
    );
  }
  const chosen = poll.options.filter(({ id }) => choice.optionIds.includes(id));
  return chosen.length === 0 ? (
    <p class="govuk-body govuk-!-font-weight-bold">{visit.t('vote.blank')}</p>
  ) : (
    <ul class="govuk-list urna-chosen">
      {chosen.map(({ id, label, language }) => (
        <li key={id} lang={langOf(visit, language)}>
          {label}
        </li>
      ))}
    </ul>
  );
}
