/** The result of a closed poll: who wins, why, and how sure it is. */
import type { ComponentChildren } from 'preact';
import { Pairs } from './outcome-pairs.js';
import { Projects } from './outcome-projects.js';
import { Rounds } from './outcome-rounds.js';
import { Standing } from './outcome-standing.js';
import { labelOf, Name, readVotes, type OutcomeProps } from './outcome-words.js';

const withRounds = ['IRV', 'SCOTTISH_STV', 'MEEK_STV'];

export function Outcome(props: OutcomeProps) {
  const { poll, count } = props;
  return (
    <div class="urna-outcome">
      <Standing {...props} />
      <Winners {...props} />
      {count.projects && <Projects {...props} projects={count.projects} />}
      {withRounds.includes(poll.method) && count.rounds.length > 0 && <Rounds {...props} />}
      {!withRounds.includes(poll.method) && poll.kind === 'RANKING' && <Order {...props} />}
      {count.pairwise && <Pairs {...props} pairwise={count.pairwise} />}
      <Ties {...props} />
    </div>
  );
}

function Winners({ visit, poll, count }: OutcomeProps) {
  const { winners, quota } = count;
  if (poll.kind === 'STATEMENTS' || poll.kind === 'BUDGET') return null;
  if (winners.length === 0) return <p class="govuk-body-l">{visit.t('outcome.noWinner')}</p>;
  const names: ComponentChildren =
    winners.length === 1 ? (
      <p class="urna-outcome__winner">
        <Name visit={visit} poll={poll} id={winners[0]!.id} />
      </p>
    ) : (
      <ol class="govuk-list govuk-list--number urna-outcome__winners">
        {winners.map(({ id }) => (
          <li key={id}>
            <Name visit={visit} poll={poll} id={id} />
          </li>
        ))}
      </ol>
    );
  return (
    <section aria-labelledby="winners">
      <h3 class="govuk-heading-s" id="winners">
        {visit.t('outcome.winners', { count: winners.length })}
      </h3>
      {names}
      {quota !== null && (
        <p class="govuk-body">{visit.t('outcome.quota', { quota: visit.words.decimal(readVotes(quota)), ballots: count.ballots })}</p>
      )}
    </section>
  );
}

/** All options from best to worst, tied ones together. */
function Order({ visit, poll, count: { order } }: OutcomeProps) {
  if (order === null || order.length === 0) return null;
  return (
    <section aria-labelledby="order">
      <h3 class="govuk-heading-s" id="order">
        {visit.t('outcome.order')}
      </h3>
      <ol class="govuk-list urna-order">
        {order.map(({ place, options }) => (
          <li key={place}>
            <span class="urna-order__place">{visit.t('vote.place', { place })}</span>
            <span>
              {options.map(({ id }, index) => (
                <span key={id}>
                  {index > 0 && ' = '}
                  <Name visit={visit} poll={poll} id={id} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Ties({ visit, poll, count: { ties } }: OutcomeProps) {
  if (ties.length === 0) return null;
  return (
    <section aria-labelledby="ties">
      <h3 class="govuk-heading-s" id="ties">
        {visit.t('outcome.ties')}
      </h3>
      <ul class="govuk-list govuk-list--bullet">
        {ties.map(({ round, purpose, among, chosen, by }, index) => (
          <li key={index}>
            {visit.t(`outcome.tie.${purpose}`, {
              round,
              among: visit.words.list(among.map(({ id }) => `«${labelOf(poll, id)}»`)),
              chosen: `«${labelOf(poll, chosen.id)}»`,
            })}{' '}
            {visit.t(`outcome.tieBy.${by}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
