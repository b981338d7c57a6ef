/** Why choices are no ballot yet, said before anything is cast. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { costOf, type Choice } from './choice.js';
import type { PollPartsFragment } from './poll-parts.data.js';

export function faultsOfChoice(visit: Visit, poll: PollPartsFragment, choice: Choice): UserError[] {
  const isNowhere = poll.asksTerritory && !choice.territory;
  return [
    ...faultsOfBallot(visit, poll, choice),
    ...(isNowhere ? [{ code: 'TERRITORY_NEEDED', field: ['territory'], message: visit.t('vote.territoryMissing') }] : []),
  ];
}

function faultsOfBallot(visit: Visit, poll: PollPartsFragment, choice: Choice): UserError[] {
  const fault = (code: string, field: string, message: string): UserError[] => [{ code, field: [field], message }];
  if (poll.kind === 'STATEMENTS')
    return choice.positions.some((position) => position !== null) ? [] : fault('TOO_FEW_CHOICES', 'positions', visit.t('vote.noPosition'));
  if (poll.kind === 'SCORE')
    return choice.scores.some((score) => score !== null) ? [] : fault('TOO_FEW_CHOICES', 'scores', visit.t('vote.noScore'));
  const { minChoices: min, maxChoices: max } = poll;
  const count = choice.optionIds.length;
  if (poll.kind === 'SINGLE' && count !== 1) return fault('TOO_FEW_CHOICES', 'optionIds', visit.t('vote.chooseOne'));
  if (poll.kind === 'RANKING') {
    const faults = faultsOfPlaces(visit, poll, choice);
    if (faults.length > 0) return faults;
    if (count < min) return fault('TOO_FEW_CHOICES', 'optionIds', visit.t('vote.rankMore', { min }));
  }
  if (count < min) return fault('TOO_FEW_CHOICES', 'optionIds', visit.t('vote.tooFew', { min }));
  if (count > max) return fault('TOO_MANY_CHOICES', 'optionIds', visit.t('vote.tooMany', { max, count }));
  const over = poll.kind === 'BUDGET' ? costOf(poll, choice) - poll.budget! : 0;
  return over > 0 ? fault('OVER_BUDGET', 'optionIds', visit.t('vote.overBudget', { over: visit.words.money(over) })) : [];
}

/** Two options in one place, and places that there are not. Each is told at the first option that it concerns. */
function faultsOfPlaces(visit: Visit, { options, maxChoices }: PollPartsFragment, { places }: Choice): UserError[] {
  const byPlace = new Map<number, number[]>();
  for (const [index, place] of places.entries()) if (place !== null) byPlace.set(place, [...(byPlace.get(place) ?? []), index]);
  return [...byPlace].flatMap(([place, indexes]): UserError[] => {
    const field = [`place${indexes.at(-1)!}`];
    if (place < 1 || place > maxChoices)
      return [{ code: 'PLACE_UNKNOWN', field, message: visit.t('vote.placeUnknown', { place, max: maxChoices }) }];
    if (indexes.length < 2) return [];
    const names = visit.words.list(indexes.map((index) => `«${options[index]!.label}»`));
    return [{ code: 'PLACE_TAKEN', field, message: visit.t('vote.placeTaken', { place, names }) }];
  });
}
