/** Reads every field of a thing as somebody, and says of each field of each type what came of it. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import type { Person } from '../person.js';

export const schema = buildSchema(readFileSync(new URL('../../schema.gql', import.meta.url), 'utf8'));

/** Shown; nothing there (null, no items); or the code of an error. What nobody gets as far as is absent. */
export type Outcome = string;
export const [shown, nothing] = ['shown', 'nothing'];

/** What was read, by `Type.field`. */
export class Outcomes extends Map<string, Outcome> {
  /** What single values read, so that it can be told whether everybody reads the same. */
  readonly read = new Map<string, string>();
}

/** The words between the brackets of each field that needs arguments. */
export type Arguments = Record<string, string>;

const isNode = (type: GraphQLNamedType): boolean => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');

export class Reader {
  constructor(private readonly given: Arguments) {}

  /** All fields of a thing by its id. */
  async thing(who: Person, type: string, id: string): Promise<Outcomes> {
    const outcomes = new Outcomes();
    const object = schema.getType(type) as GraphQLObjectType;
    await Promise.all(
      pages(Object.values(object.getFields()), 12).map((fields) =>
        this.ask(
          who,
          fields,
          object,
          outcomes,
          (selection) => `query ($id: ID!) { root: node(id: $id) { ... on ${type} { ${selection} } } }`,
          { id },
        ),
      ),
    );
    return outcomes;
  }

  /** All fields at the root. */
  async root(who: Person): Promise<Outcomes> {
    const outcomes = new Outcomes();
    const query = schema.getQueryType()!;
    await Promise.all(
      Object.values(query.getFields()).map((field) => this.ask(who, [field], query, outcomes, (selection) => `{ ${selection} }`, {})),
    );
    return outcomes;
  }

  private async ask(
    who: Person,
    fields: GraphQLField<unknown, unknown>[],
    object: GraphQLObjectType,
    outcomes: Outcomes,
    wrap: (selection: string) => string,
    variables: object,
  ): Promise<void> {
    const { data, errors } = await who.ask(wrap(fields.map((field) => this.select(object, field)).join(' ')), variables as never);
    if (errors && fields.length > 1) {
      // An error leaves nothing of its parent: each field is asked for by itself.
      await Promise.all(fields.map((field) => this.ask(who, [field], object, outcomes, wrap, variables)));
      return;
    }
    if (errors) {
      const code = errors[0]!.extensions.code;
      if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'TOO_COMPLEX' || code === 'INTERNAL')
        throw new Error(`${object.name}.${fields[0]!.name}: ${JSON.stringify(errors[0])}`);
      note(outcomes, `${object.name}.${fields[0]!.name}`, code);
      return;
    }
    const found = 'root' in data ? data.root : data;
    if (!found) return;
    this.record(outcomes, object, found, fields);
    for (const { name, type } of fields)
      if (isLeafType(getNamedType(type)) && !isEmpty(found[name])) outcomes.read.set(`${object.name}.${name}`, JSON.stringify(found[name]));
  }

  private record(outcomes: Outcomes, type: GraphQLObjectType, value: any, fields = Object.values(type.getFields())): void {
    for (const field of fields) {
      const name = `${type.name}.${field.name}`;
      if (!(field.name in value)) continue;
      const inner = value[field.name];
      note(outcomes, name, isEmpty(inner) ? nothing : shown);
      const of = getNamedType(field.type);
      if (isLeafType(of)) continue;
      for (const item of [inner].flat().filter(Boolean)) {
        const concrete = isObjectType(of) ? of : (schema.getType(item.__typename) as GraphQLObjectType);
        if (concrete && !isNode(concrete)) this.record(outcomes, concrete, item);
      }
    }
  }

  /** A field with all that lies in it as far as the next thing with an id. */
  private select(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, above: readonly string[] = []): string {
    const key = `${parent.name}.${field.name}`;
    const page = field.args.some(({ name }) => name === 'first') && !(this.given[key] ?? '').includes('first:') ? 'first: 3' : '';
    const words = [this.given[key] ?? '', page].filter(Boolean).join(', ');
    const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    const missing = needed.filter(({ name }) => !new RegExp(`\\b${name}:`).test(words));
    if (missing.length > 0)
      throw new Error(`Say in test/security/arguments.ts with what ${key} is asked: ${missing.map(({ name }) => name).join(', ')}.`);
    const head = `${field.name}${words ? `(${words})` : ''}`;
    const of = getNamedType(field.type);
    if (isLeafType(of)) return head;
    return `${head} { ${this.within(of, [...above, parent.name])} }`;
  }

  private within(type: GraphQLNamedType, above: readonly string[]): string {
    if (isNode(type) || (isInterfaceType(type) && type.name === 'Node')) return '__typename id';
    if (isUnionType(type) || isInterfaceType(type))
      return `__typename ${schema
        .getPossibleTypes(type)
        .map((of) => `... on ${of.name} { ${this.within(of, above)} }`)
        .join(' ')}`;
    const object = type as GraphQLObjectType;
    return Object.values(object.getFields())
      .filter((field) => field.name !== 'edges' && (isLeafType(getNamedType(field.type)) || !above.includes(getNamedType(field.type).name)))
      .map((field) => this.select(object, field, above))
      .join(' ');
  }
}

function isEmpty(value: any): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.every((item) => item === null);
  if (typeof value === 'object' && 'nodes' in value) return value.nodes.length === 0;
  return false;
}

/** Of several in one answer, that which tells most. */
function note(outcomes: Outcomes, name: string, outcome: Outcome): void {
  const known = outcomes.get(name);
  if (known === undefined || outcome === shown || (known === nothing && outcome !== nothing)) outcomes.set(name, outcome);
}

function pages<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size));
}
