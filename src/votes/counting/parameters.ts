/** The parameters of methods, from words to values. */

/** Why an election cannot be counted as asked, in a sentence. */
export class CountingRefusal extends Error {
  override readonly name = 'CountingRefusal';
}

export interface Parameter {
  readonly name: string;
  readonly default: string;
  /** Words that it may be. */
  readonly values: readonly string[];
  /** Where it may also be a whole number: from and to. */
  readonly whole?: readonly [number, number];
  /** One line for whoever chooses. */
  readonly says: string;
}

/** `seats, any or a whole number from 1 to 1000` */
export function allowedIn({ values, whole }: Parameter): string {
  const all = [...values, ...(whole ? [`a whole number from ${whole[0]} to ${whole[1]}`] : [])];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** Every parameter with its value: a word, or a number where it may be one. */
export function readParameters(method: string, parameters: readonly Parameter[], given: Readonly<Record<string, string>>) {
  const known = parameters.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CountingRefusal(`${method} has no parameter ${unknown}; it has ${known.length > 0 ? known.join(', ') : 'none'}.`);
  return Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      readValue(parameter, Object.hasOwn(given, parameter.name) ? given[parameter.name]! : parameter.default),
    ]),
  );
}

function readValue(parameter: Parameter, value: string): string | number {
  if (parameter.values.includes(value)) return value;
  const [from, to] = parameter.whole ?? [1, 0];
  if (/^-?\d{1,15}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value);
  throw new CountingRefusal(`${parameter.name} cannot be ${value}; it may be ${allowedIn(parameter)}.`);
}
