/** Which observations are meant, as conditions of a statement: each filter that is set is one condition with one value. */
import { assistedWays } from '../consultations/gatherings/gatherings.rules.js';
import { shownName } from '../people/pseudonyms/shown-name.rules.js';
import { languages, say } from '../platform/messages/messages.js';
import type { Disposition, ObservationKind, ObservationState } from './answering.rules.js';

export interface MatrixFilter {
  ids?: readonly string[] | null;
  numbers?: readonly number[] | null;
  numberFrom?: number | null;
  numberTo?: number | null;
  kind?: ObservationKind | null;
  state?: ObservationState | null;
  /** Of the signed answer. */
  disposition?: Disposition | null;
  /** Of what is being prepared: for the agency only. */
  preparedDisposition?: Disposition | null;
  isPrepared?: boolean | null;
  /** False: those that still need an answer. */
  isAnswered?: boolean | null;
  provisionId?: string | null;
  provisionIds?: readonly string[] | null;
  clusterId?: string | null;
  themeId?: string | null;
  /** Whether any theme was given. */
  hasTheme?: boolean | null;
  /** Whether the last change came after that revision of the matrix, or not. */
  changedAfter?: number | null;
  unchangedSince?: number | null;
  /** A piece of the author's name, or of how, where and from whom it came that an official entered. */
  author?: string | null;
  /** A piece of the words. */
  text?: string | null;
}

export interface Conditions {
  /** For the name of the statement: equal keys have equal conditions. */
  key: string;
  /** Begins with AND, or is empty. */
  sql: string;
  values: unknown[];
  /** A word of half of the observations is found by reading them in order, a rare one by its index. */
  isPlannedEachTime: boolean;
}

/** What can be read is searched and nothing else: a filter must not tell what a tombstone said, or who said it. */
const isReadable = `o.state = 'IN_SCOPE'`;

/** Themes that were merged or removed count no more. */
const labelled = `EXISTS (SELECT FROM theme_labels l JOIN themes t ON t.id = l.theme_id AND t.removed_at IS NULL WHERE l.observation_id = o.id AND l.fits`;

/** How it came, as the record says it in each language: what an official entered is found by that, by the place, and by whoever agreed to be named. */
const came = `CASE g.way ${assistedWays
  .map(
    (way) => `WHEN '${way}' THEN '${languages.map((language) => say(language, 'matrix.came', { way }).replaceAll("'", "''")).join('\n')}'`,
  )
  .join(' ')} END`;

const conditions = {
  ids: (value: string) => `o.id = ANY(${value}::uuid[])`,
  numbers: (value: string) => `o.number = ANY(${value}::int[])`,
  numberFrom: (value: string) => `o.number >= ${value}::int`,
  numberTo: (value: string) => `o.number <= ${value}::int`,
  kind: (value: string) => `o.kind = ${value}::text`,
  state: (value: string) => `o.state = ${value}::text`,
  disposition: (value: string) => `o.answer_id IS NOT NULL AND o.disposition = ${value}::text`,
  preparedDisposition: (value: string) =>
    `EXISTS (SELECT FROM prepared_answers p WHERE p.id = o.prepared_id AND p.disposition = ${value}::text)`,
  provisionId: (value: string) => `o.provision_id = ${value}::uuid`,
  clusterId: (value: string) => `${isReadable} AND o.cluster_id = ${value}::uuid`,
  themeId: (value: string) => `${isReadable} AND ${labelled} AND l.theme_id = ${value}::uuid)`,
  provisionIds: (value: string) => `o.provision_id = ANY(${value}::uuid[])`,
  changedAfter: (value: string) => `o.revision > ${value}::int`,
  unchangedSince: (value: string) => `o.revision <= ${value}::int`,
  author: (value: string) =>
    `${isReadable} AND EXISTS (SELECT FROM accounts a JOIN comments c ON c.id = o.comment_id LEFT JOIN gatherings g ON g.id = c.gathering_id WHERE a.id = o.author_id AND CASE WHEN g.id IS NULL THEN ${shownName('a')} ELSE concat_ws(E'\\n', c.speaker, g.place, ${came}) END ILIKE ${value})`,
  text: (value: string) => `${isReadable} AND EXISTS (SELECT FROM comments c WHERE c.id = o.comment_id AND c.body ILIKE ${value})`,
} as const satisfies Partial<Record<keyof MatrixFilter, (value: string) => string>>;

/** Those that are yes or no are words of the statement, so that its partial indexes are seen. */
const questions = {
  isAnswered: { true: 'o.answer_id IS NOT NULL', false: `o.answer_id IS NULL AND o.state = 'IN_SCOPE'` },
  hasTheme: { true: `${isReadable} AND ${labelled})`, false: `${isReadable} AND NOT ${labelled})` },
  isPrepared: { true: 'o.prepared_id IS NOT NULL', false: 'o.prepared_id IS NULL' },
} as const;

/** PostgreSQL cuts names of statements off at 63 characters, so each condition is a letter. */
const letters: Record<string, string> = {
  isAnswered: 'a',
  isPrepared: 'p',
  ids: 'i',
  numbers: 'm',
  numberFrom: 'f',
  numberTo: 't',
  kind: 'k',
  state: 's',
  disposition: 'd',
  preparedDisposition: 'e',
  provisionId: 'v',
  provisionIds: 'q',
  clusterId: 'c',
  themeId: 'h',
  hasTheme: 'g',
  changedAfter: 'r',
  unchangedSince: 'u',
  author: 'n',
  text: 'w',
};

/** @param first the number of the first value in the statement */
export function conditionsOf(filter: MatrixFilter, first: number): Conditions {
  const found: Conditions = { key: '', sql: '', values: [], isPlannedEachTime: filter.text != null };
  const add = (letter: string, sql: string): void => {
    found.key += found.key === '' ? `_${letter}` : letter;
    found.sql += ` AND ${sql}`;
  };
  for (const [name, words] of Object.entries(questions)) {
    const answer = filter[name as keyof typeof questions];
    if (answer != null) add(answer ? letters[name]! : letters[name]!.toUpperCase(), words[`${answer}`]);
  }
  for (const [name, condition] of Object.entries(conditions)) {
    const value = filter[name as keyof typeof conditions];
    if (value == null) continue;
    add(letters[name]!, condition(`$${first + found.values.length}`));
    found.values.push(name === 'author' || name === 'text' ? containing(String(value)) : value);
  }
  return found;
}

/** A pattern for whatever has these words in it; the signs of patterns stand for themselves. */
function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
