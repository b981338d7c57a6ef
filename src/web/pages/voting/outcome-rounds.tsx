/** A count that goes round by round: how many votes each option had in each, and where they went. */
import { ColumnsChart } from '../../parts/columns-chart.js';
import { labelOf, Name, readVotes, type Count, type OutcomeProps } from './outcome-words.js';

type Round = Count['rounds'][number];

/** When and how an option left the count, or that it stayed. */
interface Course {
  id: string;
  votes: (number | null)[];
  elected: number | null;
  excluded: number | null;
}

export function Rounds({ visit, poll, count }: OutcomeProps) {
  const { rounds, quota } = count;
  const say = (votes: number | null): string => (votes === null ? visit.t('results.none') : visit.words.decimal(votes));
  const courses = coursesOf(poll.options, rounds);
  const names = rounds.map(({ round }) => visit.words.number(round));
  const last = (course: Course): number | null => course.votes.findLast((votes) => votes !== null) ?? null;
  return (
    <>
      <ColumnsChart
        visit={visit}
        id="rounds"
        title={visit.t('outcome.rounds')}
        level={3}
        summary={
          <>
            {visit.t('outcome.roundsSummary', {
              rounds: rounds.length,
              excluded: courses.filter(({ excluded }) => excluded !== null).length,
              elected: courses.filter(({ elected }) => elected !== null).length,
            })}{' '}
            {quota !== null && visit.t('outcome.roundsLimit')}
          </>
        }
        limit={quota === null ? null : readVotes(quota)}
        names={names}
        rows={courses.map((course) => ({
          label: labelOf(poll, course.id),
          language: poll.options.find(({ id }) => id === course.id)!.language,
          values: course.votes,
          said: [fateOf(course, say(last(course)))],
        }))}
        heads={[visit.t('results.option'), visit.t('outcome.firstRound'), visit.t('outcome.lastVotes')]}
        cells={courses.map((course) => [say(course.votes[0] ?? null), say(last(course))])}
      />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{visit.t('outcome.everyRound')}</span>
        </summary>
        <div class="govuk-details__text">
          <div class="urna-scroll" tabindex={0} role="region" aria-label={visit.t('outcome.votesByRound')}>
            <table class="govuk-table urna-rounds">
              <caption class="govuk-table__caption govuk-table__caption--s">{visit.t('outcome.votesByRound')}</caption>
              <thead class="govuk-table__head">
                <tr class="govuk-table__row">
                  <th scope="col" class="govuk-table__header">
                    {visit.t('results.option')}
                  </th>
                  {names.map((name) => (
                    <th key={name} scope="col" class="govuk-table__header govuk-table__header--numeric">
                      {visit.t('outcome.round', { round: name })}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody class="govuk-table__body">
                {courses.map((course) => (
                  <tr class="govuk-table__row" key={course.id}>
                    <th scope="row" class="govuk-table__header">
                      <Name visit={visit} poll={poll} id={course.id} />
                    </th>
                    {course.votes.map((votes, index) => (
                      <td key={index} class="govuk-table__cell govuk-table__cell--numeric">
                        {say(votes)}
                      </td>
                    ))}
                  </tr>
                ))}
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">
                    {visit.t('outcome.exhausted')}
                  </th>
                  {rounds.map(({ round, exhausted }) => (
                    <td key={round} class="govuk-table__cell govuk-table__cell--numeric">
                      {say(readVotes(exhausted))}
                    </td>
                  ))}
                </tr>
              </tbody>
            </table>
          </div>
          <h4 class="govuk-heading-s">{visit.t('outcome.transfers')}</h4>
          <ol class="govuk-list govuk-list--spaced">
            {rounds.map((round) => (
              <li key={round.round}>
                <strong>{visit.t('outcome.round', { round: visit.words.number(round.round) })}.</strong> {happenings(round)}
              </li>
            ))}
          </ol>
        </div>
      </details>
    </>
  );

  function fateOf({ elected, excluded }: Course, votes: string): string {
    if (elected !== null) return visit.t('outcome.electedIn', { round: elected, votes });
    return excluded === null ? visit.t('outcome.stayed', { votes }) : visit.t('outcome.excludedIn', { round: excluded, votes });
  }

  /** What happened in a round, in sentences. */
  function happenings({ elected, excluded, transfers }: Round): string {
    const list = (ids: readonly { id: string }[]): string => visit.words.list(ids.map(({ id }) => `«${labelOf(poll, id)}»`));
    const moved = transfers.map(({ from, kind, to, exhausted }) => {
      const nobody = readVotes(exhausted);
      const parts = to
        .filter(({ votes }) => readVotes(votes) !== 0)
        .map(({ option, votes }) => visit.t('outcome.part', { votes: say(readVotes(votes)), option: `«${labelOf(poll, option.id)}»` }));
      if (nobody !== 0) parts.push(visit.t('outcome.partNobody', { votes: say(nobody) }));
      const facts = { option: `«${labelOf(poll, from.id)}»`, parts: visit.words.list(parts), count: parts.length };
      return visit.t(`outcome.moved.${kind}`, facts);
    });
    return [
      ...moved,
      ...(elected.length > 0 ? [visit.t('outcome.elected', { count: elected.length, names: list(elected) })] : []),
      ...(excluded.length > 0 ? [visit.t('outcome.excluded', { count: excluded.length, names: list(excluded) })] : []),
    ].join(' ');
  }
}

/** The elected first, in order of election; then the others, the longer they stayed the earlier. */
function coursesOf(options: OutcomeProps['poll']['options'], rounds: readonly Round[]): Course[] {
  const roundOf = (id: string, kind: 'elected' | 'excluded'): number | null =>
    rounds.find((round) => round[kind].some((option) => option.id === id))?.round ?? null;
  const tallies = rounds.map((round) => new Map(round.tallies.map(({ option, votes }) => [option.id, readVotes(votes)])));
  const electedOrder = rounds.flatMap(({ elected }) => elected.map(({ id }) => id));
  const rank = ({ id, elected, excluded }: Course): number =>
    elected === null ? options.length + (excluded === null ? 0 : rounds.length - excluded + 1) : electedOrder.indexOf(id);
  return options
    .map(({ id }) => ({
      id,
      votes: tallies.map((tally) => tally.get(id) ?? null),
      elected: roundOf(id, 'elected'),
      excluded: roundOf(id, 'excluded'),
    }))
    .sort((one, other) => rank(one) - rank(other));
}
