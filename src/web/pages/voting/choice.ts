/** What somebody has chosen in the form, on its way from step to step: nothing of it stands in an address. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import type { PollPartsFragment, StatementPosition } from './poll-parts.data.js';

/** How many statements stand on one page. */
export const batchSize = 10;

export interface Choice {
  optionIds: string[];
  /** One a statement, in their order. */
  positions: (StatementPosition | null)[];
}

const letters: Record<string, StatementPosition> = { A: 'AGREE', D: 'DISAGREE', P: 'PASS' };
export const positionLetters = Object.keys(letters);

export function letterOf(position: StatementPosition | null): string {
  return position?.[0] ?? '-';
}

/** What the viewer's ballot says, as the form shows it first. */
export function choiceOfBallot({ options, viewerBallot }: PollPartsFragment): Choice {
  const positions = new Map(viewerBallot?.positions.map(({ statementId, position }) => [statementId, position]));
  return { optionIds: viewerBallot?.optionIds ?? [], positions: options.map(({ id }) => positions.get(id) ?? null) };
}

/** What was sent: the statements of this page by their own fields, those of other pages by one letter each. */
export function readChoice({ kind, options }: PollPartsFragment, form: Form): Choice {
  const known = new Set(options.map(({ id }) => id));
  const kept = form.text('positions');
  return {
    optionIds: kind === 'STATEMENTS' ? [] : [...new Set(form.all('optionIds'))].filter((id) => known.has(id)),
    positions:
      kind === 'STATEMENTS'
        ? options.map((_, index) => letters[form.text(`statement${index}`)] ?? letters[kept[index] ?? '-'] ?? null)
        : [],
  };
}

/** Hidden fields that carry the choice to the next step. */
export function fieldsOf({ optionIds, positions }: Choice): [string, string][] {
  return [...optionIds.map((id): [string, string] => ['optionIds', id]), ...positionsField(positions)];
}

export function positionsField(positions: Choice['positions']): [string, string][] {
  return positions.some((position) => position !== null) ? [['positions', positions.map(letterOf).join('')]] : [];
}

/** Why these choices are no ballot, said before anything is cast. */
export function faultsOfChoice(visit: Visit, poll: PollPartsFragment, { optionIds, positions }: Choice): UserError[] {
  const field = [poll.kind === 'STATEMENTS' ? 'positions' : 'optionIds'];
  const count = poll.kind === 'STATEMENTS' ? positions.filter((position) => position !== null).length : optionIds.length;
  const { minChoices: min, maxChoices: max } = poll;
  if (poll.kind === 'SINGLE' && count !== 1) return [{ code: 'TOO_FEW_CHOICES', field, message: visit.t('vote.chooseOne') }];
  if (poll.kind === 'STATEMENTS' && count === 0) return [{ code: 'TOO_FEW_CHOICES', field, message: visit.t('vote.noPosition') }];
  if (count < min) return [{ code: 'TOO_FEW_CHOICES', field, message: visit.t('vote.tooFew', { min }) }];
  if (count > max) return [{ code: 'TOO_MANY_CHOICES', field, message: visit.t('vote.tooMany', { max, count }) }];
  return [];
}
