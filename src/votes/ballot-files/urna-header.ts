/** The first line of Urna's own ballots: method, seats, parameters, options, and the scale or budget where there is one. */
import { kindOf } from '../counting/countings.js';
import { methods, type Method } from '../counting/election.js';
import { BallotFileError } from './ballot-file-error.js';
import { asAmount, asList, asObject, asPlaces, asText, asWhole, readObject, refuseOtherKeys, type JsonObject } from './shapes.js';

const format = 'urna-ballots@1';
/** A distribution holds every step of the scale. */
const longestScale = 1000;

export interface UrnaOption {
  readonly id: string;
  readonly name: string;
  readonly cost: bigint | null;
}

export interface UrnaHeader {
  readonly method: Method;
  readonly seats: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly options: readonly UrnaOption[];
  readonly withdrawn: readonly number[];
  readonly budget: bigint | null;
  readonly lowest: number;
  readonly highest: number;
}

const always = ['format', 'method', 'parameters', 'options'];
const further = { ranked: ['seats', 'withdrawn'], choice: ['seats'], score: ['seats', 'lowest', 'highest'], budget: ['budget', 'seats'] };

export function readUrnaHeader(text: string): UrnaHeader {
  const header = readObject(text, 1);
  if (header.format !== format) throw new BallotFileError(`"format" must be "${format}".`, 1);
  const method = methods.find((name) => name === header.method);
  if (!method) throw new BallotFileError(`"method" must be one of ${methods.join(', ')}.`, 1);
  const kind = kindOf[method];
  refuseOtherKeys(header, [...always, ...further[kind]], `the header of ${method}`, 1);
  const options = readOptions(header.options, kind === 'budget');
  const isScored = kind === 'score';
  const lowest = isScored ? asWhole(header.lowest, '"lowest"', 1, -longestScale, longestScale) : 0;
  return {
    method,
    seats: header.seats === undefined ? 1 : asWhole(header.seats, '"seats"', 1, 1),
    parameters: readParameterWords(header.parameters),
    options,
    withdrawn: header.withdrawn === undefined ? [] : asPlaces(header.withdrawn, '"withdrawn"', options.length, 1),
    budget: kind === 'budget' ? asAmount(header.budget, '"budget"', 1) : null,
    lowest,
    highest: isScored ? asWhole(header.highest, '"highest"', 1, lowest + 1, lowest + longestScale) : 0,
  };
}

function readOptions(value: unknown, haveCosts: boolean): UrnaOption[] {
  const options = asList(value, '"options"', 1).map((entry, place) => {
    const what = `option ${place}`;
    const option = asObject(entry, what, 1);
    refuseOtherKeys(option, haveCosts ? ['id', 'name', 'cost'] : ['id', 'name'], what, 1);
    const id = asText(option.id, `"id" of ${what}`, 1);
    return {
      id,
      name: asText(option.name, `"name" of ${what}`, 1),
      cost: haveCosts ? asAmount(option.cost, `"cost" of ${what}`, 1) : null,
    };
  });
  if (options.length === 0) throw new BallotFileError('"options" names none.', 1);
  const ids = options.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new BallotFileError(`two options have the id ${twice}.`, 1);
  return options;
}

/** Parameters are words for every method; a number or a truth is written as its word. */
function readParameterWords(value: unknown): Record<string, string> {
  const given: JsonObject = value === undefined ? {} : asObject(value, '"parameters"', 1);
  return Object.fromEntries(
    Object.entries(given).map(([name, word]) => {
      if (!['string', 'number', 'boolean'].includes(typeof word))
        throw new BallotFileError(`the parameter ${name} must be a text, a number or true or false.`, 1);
      return [name, String(word)];
    }),
  );
}
