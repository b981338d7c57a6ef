/** Who may do what about a comment in which state: every cell is tried, none is undecided, and the page that says so is true. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ModulesContainer } from '@nestjs/core';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { buildSchema, getNamedType, isEnumType, type GraphQLObjectType } from 'graphql';
import { allowed, cellOf, read, write, type Cells } from '../moderation/page.js';
import { acts, isOffer, nameOf, roleNames, states, uuidOf, type Cast, type Role, type Stage } from '../moderation/roles-acts-states.js';
import { personOf, suspend, throughStates } from '../moderation/standing.js';
import { forgetPaces, Trying } from '../moderation/trying.js';
import type { Person } from '../person.js';
import { ofPeople } from '../second-connections.js';
import { World } from '../world.js';

const page = new URL('../../docs/moderation-table.md', import.meta.url);
const schema = buildSchema(readFileSync(new URL('../../schema.gql', import.meta.url), 'utf8'));
const isWriting = process.env.URNA_WRITE_MODERATION_TABLE === 'yes';

let world: World;
let cast: Cast;
let trying: Trying;
let written: string;
let expected: Cells;
const cells: Cells = new Map();
/** What the API says beforehand, by state, role and act. */
const foretold: { state: string; role: Role; act: string; code: string }[] = [];
/** The measures that the API offers, by state and role. */
const possible: { state: string; role: Role; measures: string[] }[] = [];
const changed: string[] = [];

beforeAll(async () => {
  written = readFileSync(page, { encoding: 'utf8', flag: 'a+' });
  expected = read(written);
  world = await World.open({ URNA_TRUST_PROXY: 'true' });
  await throughStates(
    world,
    async (opened) => {
      cast = opened;
      trying = await Trying.over(cast);
    },
    trial,
  );
}, 900_000);
afterAll(() => world?.close());

/** Of what no page says yet: most acts are for moderators, the others for people. Only how fast it is found out depends on this. */
function guess(act: string, role: Role): string | null {
  const isForPeople = /report|Appeal|appeal|Comment$/.test(act) && !/^(hide|restore|release)Comment|dismissReports/.test(act);
  return isForPeople === !['decider', 'colleague'].includes(role) ? allowed : null;
}

async function trial(state: string, stage: Stage): Promise<void> {
  const before = await everythingOf(stage);
  await forgetPaces(world);
  // Each from a place of their own, so that nobody waits because of what others report.
  const standing = (role: Role): Person =>
    personOf(cast, role, stage).sending({ 'x-forwarded-for': `10.1.0.${1 + roleNames.indexOf(role)}` });
  const note = (role: Role, outcomes: Map<string, string>): void => {
    for (const [act, outcome] of outcomes) cells.set(cellOf(act, state, role), outcome);
  };
  const tryAs = async (role: Role): Promise<void> => {
    const who = standing(role);
    await foretell(state, role, who, stage);
    const isExpected = (act: string): boolean => (expected.get(cellOf(act, state, role)) ?? guess(act, role)) === allowed;
    note(role, await trying.all(who, stage, isExpected));
  };
  const others = roleNames.filter((role) => role !== 'suspendedAuthor');
  await trying.whileKept(async () => {
    await Promise.all(others.map(tryAs));
    for (const role of others) note(role, await trying.shared(standing(role), stage));
  });
  await suspend(world, stage.author, stage.author);
  await trying.whileKept(async () => {
    await tryAs('suspendedAuthor');
    note('suspendedAuthor', await trying.shared(standing('suspendedAuthor'), stage));
  });
  await suspend(world, null, stage.author);
  if (JSON.stringify(await everythingOf(stage)) !== JSON.stringify(before)) changed.push(state);
}

/** Everything that is kept of the comment, but how long somebody has a case to themselves. */
async function everythingOf({ comment }: Stage): Promise<unknown> {
  const rows = (sql: string) => world.rows(sql, [uuidOf(comment)]);
  return Promise.all([
    rows('SELECT * FROM comments WHERE id = $1 OR parent_id = $1 ORDER BY id'),
    rows('SELECT * FROM moderation_decisions WHERE comment_id = $1 ORDER BY id'),
    rows('SELECT * FROM moderation_proposals WHERE comment_id = $1 ORDER BY id'),
    rows('SELECT * FROM moderation_appeals WHERE comment_id = $1 ORDER BY id'),
    rows('SELECT * FROM comment_reports WHERE comment_id = $1 ORDER BY id'),
    rows('SELECT id, open_reports, is_open, held, claimed_by FROM moderation_cases WHERE comment_id = $1'),
  ]);
}

const can = '{ allowed code }';
const beforehand = `query ($comment: ID!, $case: ID!, $decision: ID!, $proposal: ID!, $batch: ID!, $appeal: ID!) {
  comment: node(id: $comment) { ... on Comment { reportComment: viewerCanReport ${can} postComment: viewerCanReply ${can} editComment: viewerCanEdit ${can}
    supportComment: viewerCanSupport ${can} withdrawComment: viewerCanWithdraw ${can} } }
  case: node(id: $case) { ... on ModerationCase { claimCase: viewerCanClaim ${can} } }
  decision: node(id: $decision) { ... on ModerationDecision { undoModerationDecision: viewerCanUndo ${can} appealDecision: viewerCanAppeal ${can} } }
  proposal: node(id: $proposal) { ... on ModerationProposal { declineModerationProposal: viewerCanAnswer ${can} withdrawModerationProposal: viewerCanWithdraw ${can} } }
  batch: node(id: $batch) { ... on ModerationBatch { undoBatch: viewerCanUndo ${can} } }
  appeal: node(id: $appeal) { ... on ModerationAppeal { appealFurther: viewerCanAppealFurther ${can} withdrawAppeal: viewerCanWithdraw ${can} decideAppeal: viewerCanDecide ${can} } }
  agency(slug: "ministerio-de-aguas") { setPremoderationRules: viewerCanSetPremoderation ${can} } }`;

async function foretell(state: string, role: Role, who: Person, { author: _, proof: __, token: ___, ...ids }: Stage): Promise<void> {
  for (const thing of Object.values(await who.read(beforehand, ids)))
    for (const [act, permission] of Object.entries((thing ?? {}) as Record<string, { allowed: boolean; code: string | null }>))
      foretold.push({ state, role, act, code: permission.allowed ? allowed : permission.code! });
  const measures = 'query ($id: ID!) { node(id: $id) { ... on Comment { viewerPossibleMeasures } } }';
  const { node } = await who.read(measures, { id: ids.comment });
  possible.push({ state, role, measures: node?.viewerPossibleMeasures ?? [] });
}

/** The mutations whose resolvers stand in the room of moderation, and all that the schema knows about its things. */
function mutationsOfModeration(): string[] {
  const [room] = [...world.app.get(ModulesContainer).values()].filter(({ metatype }) => metatype.name === 'ModerationModule');
  const resolvers = new Set([...room!.providers.values()].map(({ metatype }) => metatype));
  const ofRoom = TypeMetadataStorage.getMutationsMetadata()
    .filter(({ target }) => resolvers.has(target as never))
    .map(({ schemaName }) => schemaName);
  const things = /Moderation|CommentReport|Premoderation|Statement|Appeal/;
  const bySchema = Object.values(schema.getMutationType()!.getFields())
    .filter((field) => {
      const payload = getNamedType(field.type) as GraphQLObjectType;
      return Object.values(payload.getFields()).some(({ type }) => things.test(getNamedType(type).name));
    })
    .map(({ name }) => name);
  return [...new Set([...ofRoom, ...bySchema])].sort();
}

describe('the table of who may do what', () => {
  it('has every mutation of moderation, and every measure', () => {
    const tried = new Set(acts.map(({ mutation }) => mutation));
    const all = mutationsOfModeration();
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((mutation) => !tried.has(mutation))).toEqual([]);
    const measures = schema.getType('ModerationMeasure');
    const known = isEnumType(measures) ? measures.getValues().map(({ name }) => name) : [];
    expect(acts.flatMap(({ measure }) => measure ?? []).sort()).toEqual([...known].sort());
  });

  it('has no cell that is undecided, and is what the page says', () => {
    expect(cells.size).toBe(acts.length * Object.keys(states).length * roleNames.length);
    if (isWriting) writeFileSync(page, write(cells));
    const wrong = [...cells]
      .filter(([cell, outcome]) => expected.get(cell) !== outcome)
      .map(([cell, outcome]) => `${cell}: ${outcome}, and the page says ${expected.get(cell)}`);
    if (!isWriting) expect(wrong).toEqual([]);
    if (!isWriting) expect(written).toBe(write(cells));
  });

  it('was tried without changing anything', () => {
    expect(changed).toEqual([]);
  });

  it('came about without an act that waits for a second connection while it holds one', () => {
    expect(ofPeople(trying.second)).toEqual([]);
  });

  it('is what the API says beforehand', () => {
    const wrong = foretold.filter(({ state, role, act, code }) => cells.get(cellOf(act, state, role)) !== code);
    expect(
      wrong.map(({ state, role, act, code }) => `${act}, ${state}, ${role}: ${code}, but ${cells.get(cellOf(act, state, role))}`),
    ).toEqual([]);
  });

  it('has those measures allowed that the API offers', () => {
    const wrong = possible.flatMap(({ state, role, measures }) =>
      acts.flatMap((act) => {
        if (!act.measure) return [];
        const outcome = cells.get(cellOf(nameOf(act), state, role))!;
        return isOffer(outcome) === measures.includes(act.measure)
          ? []
          : [`${act.measure}, ${state}, ${role}: ${measures.join(' ')}, but ${outcome}`];
      }),
    );
    expect(possible.length).toBe(Object.keys(states).length * roleNames.length);
    expect(wrong).toEqual([]);
  });
});
