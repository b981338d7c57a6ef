/** The matrix of fields as a page of the documentation. */
import { getNamedType, isLeafType, type GraphQLObjectType } from 'graphql';
import { answered } from './answered.js';
import { classes, classOf, type Declared } from './classes.js';
import { roles, roleNames, type Role } from './stage.js';
import { nothing, schema, shown, type Outcome } from './reading.js';
import { streams } from './streams.js';

/** What came of reading `Type.field` of a thing in a state as somebody; absent where nobody got as far as the field. */
export type Cells = Map<string, Map<string, Map<Role, Outcome>>>;

const opening = `# Who sees what

Every field of every thing of the API, read by everybody in every state in which it shows differently, by its id through the API. Written by
\`npm run field-matrix\`; \`test/security/fields.spec.ts\` reads all of it again, compares it with whom each field is meant for
(\`test/security/fields.ts\`), and fails where somebody sees more or less, where this page says something else, and for a field that is new.

| | |
| --- | --- |
| **yes** | reads it |
| no | sees the thing, and nothing stands there for them |
| \`CODE\` | the error that they get |
| — | for them there is no such thing |
| · | nothing stands there for anybody in that state |

${Object.entries(classes)
  .map(([name, of]) => `${name}: ${meaning(name, of)}.`)
  .join(' ')} “Author” is the citizen whose comment, question, draft, notice or session it is. Who
may carry out which mutation is tried in \`test/api/every-mutation.spec.ts\`, and what moderators do in [the table of moderation](../moderation-table.md);
who may watch what, in \`test/security/cve-2026-45414-tokens-elsewhere.spec.ts\`.
`;

function meaning(name: string, of: readonly Role[]): string {
  if (name === 'READERS') return 'whoever sees the thing itself';
  if (name === 'VIEWER') return 'about whoever asks';
  return of.map((role) => roles[role].toLowerCase()).join(', ');
}

export function writePage(cells: Cells, declared: Record<string, Declared>, within: readonly string[], alike: readonly string[]): string {
  const sections = Object.entries(declared).map(([type, each]) => {
    const meant =
      typeof each.seenBy === 'string'
        ? each.seenBy
        : Object.entries(each.seenBy)
            .map(([state, of]) => `${of} (${state})`)
            .join(', ');
    return `## ${type}\n\nThe thing itself is for ${meant}.\n\n${table(rowsOf(cells, type, each))}`;
  });
  const rows = within.flatMap((name) => rowsOfField(cells, name).map((row) => [`\`${name}\``, ...row]));
  const parts = `## Parts\n\nWhat has no id is part of something else, and whoever sees that sees all of it, but for these fields.\n\n${table(rows)}
Alike for all who see what holds them: ${alike.map((type) => `\`${type}\``).join(', ')}.\n`;
  return [opening, ...sections, parts, whatMutationsAnswer(), whoWatches()].join('\n');
}

/** The things and parts in an answer are read by the rows above; the rest is only for whoever carried out the act. */
function whatMutationsAnswer(): string {
  const rows = Object.values(schema.getMutationType()!.getFields()).map(({ name, type }) => {
    const payload = getNamedType(type) as GraphQLObjectType;
    const fields = Object.values(payload.getFields()).filter((field) => field.name !== 'userErrors');
    const carried = fields.filter((field) => !isLeafType(getNamedType(field.type))).map((field) => `\`${getNamedType(field.type).name}\``);
    const of = (kind: keyof typeof answered): string[] =>
      fields.filter((field) => answered[kind].includes(`${payload.name}.${field.name}`)).map((field) => `\`${field.name}\``);
    return [`\`${name}\``, carried.join(', ') || '·', of('SECRET').join(', ') || '·', of('FACT').join(', ') || '·'];
  });
  const head =
    '| mutation | things and parts, by their rows above | shown this once, to whoever did it | how many, or which is gone |\n| --- | --- | --- | --- |\n';
  return `## What mutations answer\n\nTo whoever is refused: the reason, and nothing else (\`test/api/every-mutation.spec.ts\`).\n\n${head}${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

/** Of a thing that is not for everybody: of what is, everybody is told. */
function whoWatches(): string {
  const rows = Object.entries(streams)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { may }]) => {
      const told = schema.getSubscriptionType()!.getFields()[name]!;
      return [`\`${name}\``, `\`${getNamedType(told.type).name}\``, ...roleNames.map((role) => (may.includes(role) ? '**yes**' : 'no'))];
    });
  const head = ['subscription', 'tells', ...Object.values(roles)];
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `## Who may watch\n\nOf a draft, of what waits for moderators or officials, and of one’s own; everybody is told of what is public. That everybody else is refused is tried in both ways of watching.\n\n${lines.join('\n')}\n`;
}

/** Fields of which the same is to be said stand together. */
function rowsOf(cells: Cells, type: string, declared: Declared): string[][] {
  const fields = [...cells.keys()]
    .filter((name) => name.startsWith(`${type}.`))
    .map((name) => name.split('.')[1]!)
    .sort();
  const groups = new Map<string, { fields: string[]; rows: string[][] }>();
  for (const field of fields) {
    const states = [...cells.get(`${type}.${field}`)!.keys()];
    const meant = [...new Set(states.map((state) => classOf(declared, field, state)!))].join(', ');
    const rows = rowsOfField(cells, `${type}.${field}`).map((row) => [meant, ...row]);
    const key = JSON.stringify(rows);
    groups.set(key, { fields: [...(groups.get(key)?.fields ?? []), field], rows });
  }
  return [...groups.values()].flatMap(({ fields: together, rows }) =>
    rows.map(([meant, ...row], place) => [place === 0 ? `${together.map((field) => `\`${field}\``).join(', ')}<br>${meant}` : '', ...row]),
  );
}

/** States of which the same is to be said stand together; one row each: the states, then everybody. */
function rowsOfField(cells: Cells, name: string): string[][] {
  const states = cells.get(name) ?? new Map<string, Map<Role, Outcome>>();
  const groups = new Map<string, { states: string[]; row: string[] }>();
  for (const [state, outcomes] of states) {
    const isThere = [...outcomes.values()].includes(shown);
    const row = roleNames.map((role) => cell(outcomes.get(role), isThere));
    const key = row.join('|');
    groups.set(key, { states: [...(groups.get(key)?.states ?? []), state], row });
  }
  return [...groups.values()].map(({ states: together, row }) => [groups.size === 1 ? 'always' : together.join('; '), ...row]);
}

function cell(outcome: Outcome | undefined, isThere: boolean): string {
  if (outcome === undefined) return '—';
  if (outcome === shown) return '**yes**';
  if (outcome === nothing) return isThere ? 'no' : '·';
  return `\`${outcome}\``;
}

function table(rows: readonly string[][]): string {
  const head = ['Fields', 'State', ...roleNames.map((role) => roles[role])];
  return `${[head, head.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}
