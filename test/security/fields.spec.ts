/** Every field of every thing, read by everybody in every state: nobody sees more or less than it is meant for, and none is undecided. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getNamedType, isAbstractType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { answered } from './answered.js';
import { argumentsOf } from './arguments.js';
import { classes, classOf, inState, type Declared } from './classes.js';
import { writePage, type Cells } from './field-page.js';
import { things } from './fields.js';
import { ofViewer, parts, root, unfilled, within } from './fields-elsewhere.js';
import { type Outcomes, Reader, nothing, schema, shown } from './reading.js';
import { streams } from './streams.js';
import { openStage, roleNames, type Role, type Stage } from './stage.js';

const page = resolve('docs/security/field-matrix.md');
const isWriting = process.env.URNA_WRITE_FIELD_MATRIX === 'yes';
const all: Record<string, Declared> = { ...things, ...root };

let stage: Stage;
const cells: Cells = new Map();
/** What single values read, by `Type.field` and state. */
const values = new Map<string, Map<Role, string>>();

beforeAll(async () => {
  stage = await openStage();
  const reader = new Reader(argumentsOf(stage));
  const note = (type: string, state: string, role: Role, outcomes: Outcomes): void => {
    for (const [name, outcome] of outcomes) {
      const at = name.startsWith(`${type}.`) ? state : `${type}, ${state}`;
      if (!cells.has(name)) cells.set(name, new Map());
      if (!cells.get(name)!.has(at)) cells.get(name)!.set(at, new Map());
      cells.get(name)!.get(at)!.set(role, outcome);
    }
    for (const [name, value] of outcomes.read)
      values.set(`${name}, ${state}`, (values.get(`${name}, ${state}`) ?? new Map<Role, string>()).set(role, value));
  };
  for (const { type, state, id } of stage.things)
    await Promise.all(roleNames.map(async (role) => note(type, state, role, await reader.thing(stage.people[role], type, id))));
  await Promise.all(roleNames.map(async (role) => note('Query', 'always', role, await reader.root(stage.people[role]))));
});
afterAll(() => stage?.world.close());

const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
/** What a mutation answers, a page of a list, and the roots that are tried elsewhere. */
const carriers = /Payload$|Connection$|Edge$|^PageInfo$|^Mutation$|^Subscription$/;
const isThing = (type: GraphQLObjectType): boolean => type.name === 'Query' || type.getInterfaces().some(({ name }) => name === 'Node');

describe('the table of whom each field is meant for', () => {
  it('has every field of every thing', () => {
    const undecided = objects
      .filter(isThing)
      .flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const))
      .filter(([type, field]) => !all[type] || classOf(all[type], field, 'otherwise') === null)
      .map(([type, field]) => `${type}.${field}`);
    expect(undecided).toEqual([]);
  });

  it('has every part, and nothing that is gone', () => {
    const known = objects.filter((type) => !isThing(type) && !carriers.test(type.name)).map(({ name }) => name);
    expect([...parts].sort()).toEqual(known.sort());
    const fields = new Set(objects.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)));
    const listed = Object.entries(all).flatMap(([type, each]) =>
      (Object.keys(classes) as (keyof typeof classes)[]).flatMap((name) => (each[name] ?? []).map((field) => `${type}.${field}`)),
    );
    expect([...listed, ...Object.keys(within), ...unfilled].filter((name) => !fields.has(name))).toEqual([]);
    expect(listed.filter((name, place) => listed.indexOf(name) !== place)).toEqual([]);
  });
});

describe('what mutations answer and subscriptions tell', () => {
  const isDecided = (type: string): boolean => parts.includes(type) || all[type] !== undefined;
  const payloads = objects.filter(({ name }) => name.endsWith('Payload'));

  it('is a thing or a part that has its row, or is decided for itself', () => {
    const fields = payloads.flatMap((type) => Object.values(type.getFields()).map((field) => [type, field] as const));
    const single = fields.filter(([, { type }]) => isLeafType(getNamedType(type))).map(([type, { name }]) => `${type.name}.${name}`);
    expect(Object.values(answered).flat().sort()).toEqual(single.sort());
    const told = Object.values(schema.getSubscriptionType()!.getFields()).map((field) => getNamedType(field.type));
    const carried = [...fields.map(([, { type }]) => getNamedType(type)).filter((type) => !isLeafType(type)), ...told];
    const concrete = carried.flatMap((type): readonly { name: string }[] =>
      isAbstractType(type) ? schema.getPossibleTypes(type) : [type],
    );
    expect([...new Set(concrete.map(({ name }) => name))].filter((name) => !isDecided(name))).toEqual([]);
  });

  it('belongs to a mutation each, and every subscription says who may watch', () => {
    const answering = Object.values(schema.getMutationType()!.getFields()).map(({ type }) => getNamedType(type).name);
    expect(payloads.map(({ name }) => name).filter((name) => !answering.includes(name))).toEqual([]);
    expect(Object.keys(streams).sort()).toEqual(Object.keys(schema.getSubscriptionType()!.getFields()).sort());
  });
});

describe('what everybody reads', () => {
  it('is each thing that is meant for them, and no other', () => {
    const wrong = stage.things.flatMap(({ type, state }) => {
      const may: readonly Role[] = classes[inState(all[type]!.seenBy, state)];
      const seen = cells.get(`${type}.id`)?.get(state) ?? new Map<Role, string>();
      return roleNames.filter((role) => may.includes(role) !== seen.has(role)).map((role) => `${type}, ${state}: ${role}`);
    });
    expect(wrong).toEqual([]);
    expect(objects.filter(isThing).filter(({ name }) => name !== 'Query' && !stage.things.some(({ type }) => type === name))).toEqual([]);
  });

  it('is each field that is meant for them, and no other', () => {
    const wrong: string[] = [];
    for (const [name, states] of cells)
      for (const [state, outcomes] of states) {
        const may = meantFor(name, state);
        if (!may) continue;
        const isThere = [...outcomes.values()].includes(shown);
        for (const [role, outcome] of outcomes) {
          if (outcome === shown && !may.includes(role)) wrong.push(`${name}, ${state}: ${role} sees it`);
          if (outcome !== shown && may.includes(role) && (isThere || outcome !== nothing))
            wrong.push(`${name}, ${state}: ${role} does not see it: ${outcome}`);
        }
      }
    expect(wrong).toEqual([]);
  });

  it('is the same for all of them, but what is about whoever asks', () => {
    const wrong = [...values].filter(([at, read]) => {
      const [type, field] = at.split(',')[0]!.split('.') as [string, string];
      return !isOfViewer(type, field) && !all[type]!.differing?.includes(field) && new Set(read.values()).size > 1;
    });
    expect(wrong.map(([at, read]) => [at, Object.fromEntries(read)])).toEqual([]);
  });

  it('is there to be kept from others, wherever it is not for everybody', () => {
    const restricted = Object.entries(all).flatMap(([type, each]) =>
      Object.keys((schema.getType(type) as GraphQLObjectType).getFields())
        .filter((field) => !['READERS', 'VIEWER'].includes(classOf(each, field, 'otherwise')!))
        .map((field) => `${type}.${field}`),
    );
    const empty = [...restricted, ...Object.keys(within)].filter((name) => {
      const outcomes = [...(cells.get(name)?.values() ?? [])].flatMap((each) => [...each.values()]);
      return !outcomes.includes(shown);
    });
    expect(restricted.length).toBeGreaterThan(30);
    expect(empty.filter((name) => !unfilled.includes(name))).toEqual([]);
  });
});

it('the page says all this', () => {
  const alike = parts.filter((type) => !ofViewer.includes(type) && !Object.keys(within).some((name) => name.startsWith(`${type}.`)));
  const written = writePage(cells, all, Object.keys(within), alike);
  if (isWriting) writeFileSync(page, written);
  else expect(readFileSync(page, 'utf8').split('\n')).toEqual(written.split('\n'));
});

function isOfViewer(type: string, field: string): boolean {
  return ofViewer.includes(type) || (all[type] !== undefined && classOf(all[type], field, 'otherwise') === 'VIEWER');
}

/** The roles that should see the field; null where each reads their own, or where it only carries others. */
function meantFor(name: string, state: string): readonly Role[] | null {
  const [type, field] = name.split('.') as [string, string];
  if (carriers.test(type) || isOfViewer(type, field)) return null;
  if (within[name]) return classes[within[name]];
  const declared = all[type];
  return declared ? classes[classOf(declared, field, state)!] : roleNames;
}
