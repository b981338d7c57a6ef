/** What a budget pays for, what not, and why. */
import { Name, type Count, type OutcomeProps } from './outcome-words.js';

type Project = NonNullable<Count['projects']>[number];

export function Projects({ visit, poll, count, projects }: OutcomeProps & { projects: readonly Project[] }) {
  const funded = count.winners.flatMap(({ id }) => projects.find(({ option }) => option.id === id) ?? []);
  const others = projects.filter(({ isFunded }) => !isFunded).sort((one, other) => other.votes - one.votes);
  const spent = funded.reduce((sum, { cost }) => sum + cost, 0);
  const money = (amount: number): string => visit.words.money(amount);
  const list = (each: readonly Project[]) => (
    <ol class="govuk-list urna-projects">
      {each.map(({ option, votes, cost, isFunded, reason }) => (
        <li key={option.id}>
          <span class="urna-projects__name">
            <Name visit={visit} poll={poll} id={option.id} />
          </span>
          <span>{visit.t('outcome.project', { cost: money(cost), votes })}</span>
          {!isFunded && <span class="urna-projects__reason">{reason}</span>}
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <section aria-labelledby="funded">
        <h3 class="govuk-heading-s" id="funded">
          {visit.t('outcome.funded', { count: funded.length })}
        </h3>
        <p class="govuk-body">
          {visit.t('outcome.spent', { spent: money(spent), budget: money(poll.budget!), rest: money(poll.budget! - spent) })}
        </p>
        {list(funded)}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="not-funded">
          <h3 class="govuk-heading-s" id="not-funded">
            {visit.t('outcome.notFunded')}
          </h3>
          {list(others)}
        </section>
      )}
    </>
  );
}
