/** `urna count` */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formats, readBallotFile } from '../votes/ballot-files/formats.js';
import { countElection, parametersOf } from '../votes/counting/count.js';
import { countings, type AnyElection } from '../votes/counting/countings.js';
import type { Lots } from '../votes/counting/election.js';
import { drawLots } from '../votes/counting/lots.js';
import { allowedIn } from '../votes/counting/parameters.js';
import { budgetTableOf } from './budget-table.js';
import { namesOf, reportOf } from './count-report.js';
import { tableOf } from './count-table.js';

export interface CountOptions {
  readonly method?: string;
  readonly seats?: string;
  readonly format: string;
  readonly seed?: string;
  readonly lots?: string;
  readonly rule?: readonly string[];
  readonly input?: string;
  readonly config?: string;
  readonly contest?: string;
}

/** Counts a file of ballots and returns what is to be printed. */
export async function countFile(path: string, options: CountOptions): Promise<string> {
  if (options.format !== 'json' && options.format !== 'text')
    throw new Error(`There is no output ${options.format}; use --format json or text.`);
  const bytes = await readFileOrSay(path);
  const config = options.config === undefined ? undefined : (await readFileOrSay(options.config)).toString('utf8');
  const read = await readBallotFile({ name: basename(path), bytes, config, contest: options.contest }, options.input);
  const method = options.method ?? read.method;
  if (method === undefined) throw new Error(`The file does not say how it is counted; use --method ${Object.keys(countings).join(', ')}.`);
  const given = withSeats(read.given, options.seats);
  // What the file says of its own method says nothing of another.
  const parameters = { ...(method === read.method ? read.parameters : {}), ...readRules(options.rule ?? []) };
  const seed = options.seed ?? createHash('sha256').update(bytes).digest('hex');
  const names = namesOf(given);
  const lots = options.lots === undefined ? drawLots(seed, names.length) : readLots(options.lots, names.length);
  const count = countElection(method, given, lots, parameters);
  const frame = {
    seed: options.lots === undefined ? seed : null,
    lots,
    parameters: parametersOf(count.method, given.kind, parameters),
    unit: read.unit,
  };
  const report = reportOf(count, names, frame);
  if (options.format === 'json') return JSON.stringify(report, null, 2);
  return given.kind === 'budget' ? budgetTableOf(report, given.election, read) : tableOf(report, count);
}

/** What `urna count --help` says below the options. */
export function countHelp(): string {
  const methods = Object.entries(countings).flatMap(([name, { says, parameters }]) => [
    `  ${name.padEnd(14)} ${says}`,
    ...parameters.map((parameter) => `    --rule ${parameter.name}=${parameter.default}: ${parameter.says} (${allowedIn(parameter)})`),
  ]);
  const files = Object.entries(formats).map(([name, { says }]) => `  ${name.padEnd(14)} ${says}`);
  return `\nMethods, with their rules and what these are by default:\n${methods.join('\n')}\n\nFormats of files:\n${files.join('\n')}\n`;
}

async function readFileOrSay(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const said: Record<string, string> = {
      ENOENT: `There is no file ${path}.`,
      EISDIR: `${path} is a folder, not a file.`,
      EACCES: `The file ${path} may not be read.`,
    };
    throw new Error(said[code] ?? `The file ${path} cannot be read (${code}).`);
  }
}

/** Lots that somebody drew from a hat. */
function readLots(words: string, options: number): Lots {
  const lots = words.split(/[\s,]+/).map((word) => Number(word) - 1);
  const isEachOnce = lots.length === options && Array.from({ length: options }, (_, place) => place).every((place) => lots.includes(place));
  if (!isEachOnce) throw new Error(`--lots must hold each number from 1 to ${options} once, the most favoured first.`);
  return lots;
}

function withSeats(given: AnyElection, words: string | undefined): AnyElection {
  if (words === undefined) return given;
  if (!/^[1-9]\d{0,5}$/.test(words)) throw new Error(`--seats must be a whole number from 1, not ${words}.`);
  if (given.kind === 'budget') throw new Error('A budget has no seats; leave --seats out.');
  return { ...given, election: { ...given.election, seats: Number(words) } } as AnyElection;
}

function readRules(rules: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    rules.map((rule) => {
      const [name, value] = [rule.slice(0, rule.indexOf('=')), rule.slice(rule.indexOf('=') + 1)];
      if (!rule.includes('=') || name === '') throw new Error(`--rule must be name=value, not ${rule}.`);
      return [name, value];
    }),
  );
}
