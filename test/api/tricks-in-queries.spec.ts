/** Whatever stands in the words of a query, it is words: every argument of every field at the root, and of consultations and agencies. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import type { Person } from '../person.js';
import { World } from '../world.js';

const tricks = [
  `'; DROP TABLE comments; --`,
  `' OR 1=1 --`,
  '%',
  '_',
  String.raw`\ `,
  '$1 {} ${x}',
  `a\u0000b`,
  '\ud800',
  '(((((a & | ! <-> :*',
  'x'.repeat(300),
];
const schema = buildSchema(readFileSync(new URL('../../schema.gql', import.meta.url), 'utf8'));

let world: World;
let clara: Person;
let beatriz: Person;
let gonzalo: Person;
let ids: Record<string, string>;
beforeAll(async () => {
  world = await World.open();
  [clara, beatriz, gonzalo] = [await world.official(), await world.administrator(), await world.auditor()];
  const open = await world.drafts.open({ official: clara });
  ids = { consultation: open.id, agency: world.ministry.globalId };
  await clara.act('postComment', { subjectId: open.id, body: 'Un comentario de verdad.' });
});
afterAll(() => world?.close());

/** Whether words can be written into it at all. */
function hasWords(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => hasWords(field.type));
  return !isEnumType(named) && ['String', 'Markdown', 'Locale', 'URI', 'Sequence', 'Date', 'DateTime'].includes(named.name);
}

function valueOf(type: GraphQLInputType, name: string, trick: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(nullable.ofType, name, trick)];
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  if (isInputObjectType(nullable))
    return Object.fromEntries(
      Object.values(nullable.getFields())
        .filter((field) => isNonNullType(field.type) || hasWords(field.type))
        .map((field) => [field.name, valueOf(field.type, field.name, trick)]),
    );
  if ('name' in nullable && nullable.name === 'ID') return /agency/i.test(name) ? ids.agency : ids.consultation;
  if ('name' in nullable && ['Int', 'Float'].includes(nullable.name)) return 1;
  if ('name' in nullable && nullable.name === 'Boolean') return true;
  return trick;
}

function asked(
  field: GraphQLField<unknown, unknown>,
  trick: string,
): { text: string; declared: string[]; variables: Record<string, unknown> } {
  const used = field.args.filter((arg: GraphQLArgument) => isNonNullType(arg.type) || hasWords(arg.type));
  const type = getNamedType(field.type);
  const selection = !isObjectType(type) && !('getTypes' in type) && !('getInterfaces' in type) ? '' : ' { __typename }';
  const nodes = isObjectType(type) && type.getFields()['nodes'] ? ' { nodes { __typename } }' : selection;
  return {
    text: `${field.name}(${used.map(({ name }) => `${name}: $${name}`).join(', ')})${nodes}`,
    declared: used.map(({ name, type: of }) => `$${name}: ${String(of)}`),
    variables: Object.fromEntries(used.map(({ name, type: of }) => [name, valueOf(of, name, trick)])),
  };
}

const wordy = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(({ args }) => args.some(({ type: of }) => hasWords(of)));
const places: [string, string, GraphQLField<unknown, unknown>][] = [
  ...wordy(schema.getQueryType()!).map((field): [string, string, GraphQLField<unknown, unknown>] => ['', field.name, field]),
  ...['Consultation', 'Agency'].flatMap((name) =>
    wordy(schema.getType(name) as GraphQLObjectType).map((field): [string, string, GraphQLField<unknown, unknown>] => [
      name,
      field.name,
      field,
    ]),
  ),
];

it.each(places)('%s %s takes words for words', async (on, _, field) => {
  for (const trick of tricks) {
    const { text, declared, variables } = asked(field, trick);
    const head = `query (${declared.join(', ')}${on ? `${declared.length > 0 ? ', ' : ''}$it: ID!` : ''})`;
    const body = on ? `{ node(id: $it) { ... on ${on} { ${text} } } }` : `{ ${text} }`;
    const it = on === 'Agency' ? ids.agency : ids.consultation;
    for (const who of [world.visitor(), clara, beatriz, gonzalo]) {
      const { errors = [] } = await who.ask(`${head} ${body}`, { ...variables, ...(on ? { it } : {}) });
      const codes = errors.map(({ extensions }) => extensions.code);
      expect([field.name, trick.slice(0, 30), codes.filter((code) => code === 'INTERNAL' || code === 'GRAPHQL_VALIDATION_FAILED')]).toEqual(
        [field.name, trick.slice(0, 30), []],
      );
    }
  }
});

it('nothing was destroyed, and signs of patterns find nothing but themselves', async () => {
  expect(await world.rows('SELECT count(*)::int AS n FROM comments')).toEqual([{ n: 1 }]);
  for (const search of ['%', '_', '%%%']) {
    const { agencies } = await world
      .visitor()
      .read('query ($search: String) { agencies(first: 10, search: $search) { nodes { slug } } }', { search });
    expect(agencies.nodes).toEqual([]);
  }
});

it.each([
  ['similarQuestions(text: "agua y acueductos de la vereda", first: 10) { question { id } }'],
  ['responseNetwork { total { asked } agencies(first: 50) { nodes { figures { asked } } } }'],
  ['previewMarkdown(markdown: "**agua**")'],
  ['previewSuggestion(exact: "el agua", proposed: "el agua potable") { text }'],
  ['questions(first: 100, orderBy: NEWEST, filter: { search: "agua" }) { nodes { id record { act } } }'],
])('a flood of aliases is stopped before it costs anything: %s', async (field) => {
  const flood = `{ ${Array.from({ length: 200 }, (_, n) => `a${n}: ${field}`).join(' ')} }`;
  const { errors = [], data } = await world.visitor().ask(flood);
  expect(errors.length).toBeGreaterThan(0);
  expect(data ?? null).toBeNull();
});
