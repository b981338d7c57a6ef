/** How large an operation may be: each limit at its bound and one past it, over HTTP, over sockets and over event streams. */
import { once } from 'node:events';
import WebSocket from 'ws';
import { limits } from '../../src/platform/graphql/limits.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let ana: Person;
let pollId: string;
beforeAll(async () => {
  world = await World.open();
  ana = await world.citizen('Ana');
  pollId = (await world.drafts.openPoll()).id;
});
afterAll(() => world.close());

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
}
type Codes = (asked: Asked) => Promise<string[]>;

interface Answered {
  errors?: { message: string; extensions: { code: string; what?: string } }[];
}

const told = ({ errors = [] }: Answered): string[] =>
  errors.map(({ message, extensions: { code, what } }) => {
    expect(message).toMatch(/\S+ \S+/);
    return what ? `${code} ${what}` : code;
  });

const overHttp: Codes = async ({ query, variables }) => told((await ana.ask(query, variables)) as Answered);

const overStream: Codes = async (asked) => {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { ...ana.headers, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(asked),
  });
  const [, data] = /event: next\ndata: (.*)\n/.exec(await response.text())!;
  return told(JSON.parse(data!) as Answered);
};

/** An open socket, past its greeting. */
async function openSocket(headers: Record<string, string> = {}): Promise<{ socket: WebSocket; messages: any[]; next: () => Promise<any> }> {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const messages: any[] = [];
  let [taken, wake] = [0, (): void => undefined];
  socket.on('message', (data: Buffer) => {
    messages.push(JSON.parse(data.toString()));
    wake();
  });
  const next = async (): Promise<any> => {
    while (messages.length <= taken) await new Promise<void>((resolve) => (wake = resolve));
    return messages[taken++];
  };
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${ana.token}` } }));
  expect((await next()).type).toBe('connection_ack');
  return { socket, messages, next };
}

const overSocket: Codes = async (payload) => {
  const { socket, next } = await openSocket();
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload }));
  const { type, payload: answer } = await next();
  socket.close();
  return told(type === 'error' ? { errors: answer } : answer);
};

const many = (count: number, word: (index: number) => string): string => Array.from({ length: count }, (_, index) => word(index)).join(' ');
const parents = (depth: number): string =>
  `{ agencies { nodes { territory { ${'parent { '.repeat(depth - 4)} name ${'}'.repeat(depth - 4)} } } } }`;
const viewers = (index: number, fields: number): string => `a${index}: viewer { ${many(fields, () => 'locale')} }`;
const nested = (depth: number): Record<string, unknown> => {
  let inside: unknown = 'x';
  for (let level = 1; level < depth; level++) inside = [inside];
  return { more: inside };
};
/** Costs 1 + n × (1 + 2 × m). */
const people = (consultations: number, each: number): string =>
  `{ consultations(first: ${consultations}) { nodes { comments(first: ${each}) { nodes { author { displayName } } } } } }`;

/** 25 tokens of its own, and one for each of the ids that nobody asks for. */
const tokens = (count: number): Asked => ({
  query: `query ($a: [ID!] = [${many(count - 25, () => '"x"')}]) { nodes(ids: $a) { id } }`,
  variables: { a: [] },
});

/** A document at the bound of a limit, one past it, and what the latter is told. */
const cases: [string, Asked, Asked, string][] = [
  ['depth', { query: parents(limits.depth) }, { query: parents(limits.depth + 1) }, 'TOO_COMPLEX depth'],
  [
    'aliases',
    { query: `{ viewer { ${many(limits.aliases, (index) => `a${index}: locale`)} } }` },
    { query: `{ viewer { ${many(limits.aliases + 1, (index) => `a${index}: locale`)} } }` },
    'TOO_COMPLEX aliases',
  ],
  [
    'directives',
    { query: `{ viewer { ${many(limits.directives, () => 'locale @include(if: true)')} } }` },
    { query: `{ viewer { ${many(limits.directives + 1, () => 'locale @include(if: true)')} } }` },
    'TOO_COMPLEX directives',
  ],
  [
    'root fields',
    { query: `{ ${many(limits.rootFields, (index) => `a${index}: viewer { locale }`)} }` },
    { query: `{ ${many(limits.rootFields + 1, (index) => `a${index}: viewer { locale }`)} }` },
    'TOO_COMPLEX rootFields',
  ],
  [
    'selections',
    { query: `{ ${many(20, (index) => viewers(index, limits.selections / 20 - 1))} }` },
    { query: `{ ${many(20, (index) => viewers(index, limits.selections / 20 - (index ? 1 : 0)))} }` },
    'TOO_COMPLEX selections',
  ],
  ['tokens', tokens(limits.tokens), tokens(limits.tokens + 1), 'TOO_COMPLEX tokens'],
  ['cost', { query: people(99, 50) }, { query: people(99, 51) }, 'TOO_COMPLEX cost'],
  [
    'values of the variables',
    { query: '{ viewer { locale } }', variables: { all: Array(limits.values - 1).fill(1) } },
    { query: '{ viewer { locale } }', variables: { all: Array(limits.values).fill(1) } },
    'TOO_COMPLEX values',
  ],
  [
    'nesting of the variables',
    { query: '{ viewer { locale } }', variables: nested(limits.nesting) },
    { query: '{ viewer { locale } }', variables: nested(limits.nesting + 1) },
    'TOO_COMPLEX nesting',
  ],
];

describe.each([
  ['HTTP', overHttp],
  ['a socket', overSocket],
  ['an event stream', overStream],
])('over %s', (_, codes) => {
  it.each(cases)('as many %s as may be pass, and one more is refused', async (_what, at, past, refusal) => {
    expect(await codes(at)).toEqual([]);
    expect(await codes(past)).toEqual([refusal]);
  });

  it('fragments that go in circles are refused, and so are those that multiply', async () => {
    const circle = '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }';
    expect(new Set(await codes({ query: circle }))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    const levels = many(30, (index) => `fragment F${index} on Viewer { ...F${index + 1} ...F${index + 1} }`);
    const doubled = `{ viewer { ...F0 } } ${levels} fragment F30 on Viewer { locale }`;
    expect(await codes({ query: doubled })).toEqual(['TOO_COMPLEX selections']);
  });
});

describe('a request', () => {
  const post = (body: string): Promise<Response> =>
    fetch(`${world.url}/graphql`, { method: 'POST', headers: { ...ana.headers, 'content-type': 'application/json' }, body });
  const ofBytes = (bytes: number): string => {
    const frame = JSON.stringify({ query: '{ viewer { locale } }', variables: { x: '' } });
    return frame.replace('""', JSON.stringify('x'.repeat(bytes - frame.length)));
  };

  it('of as many bytes as may be passes, and of one more is refused in words', async () => {
    expect(await (await post(ofBytes(limits.bytes))).json()).toMatchObject({ data: { viewer: { locale: 'es' } } });
    const past = await post(ofBytes(limits.bytes + 1));
    expect(past.status).toBe(413);
    expect(await past.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_LARGE' }, message: expect.stringContaining('Envíe menos') }],
    });
  });

  it('holds one operation: a list of them is refused', async () => {
    const asked = { query: '{ viewer { locale } }' };
    expect(await (await post(JSON.stringify(asked))).json()).toMatchObject({ data: { viewer: { locale: 'es' } } });
    for (const list of [[asked], [asked, asked], []]) {
      const response = await post(JSON.stringify(list));
      expect(response.status).toBe(400);
      expect(((await response.json()) as Answered).errors![0]!.message).toMatch(/\S+/);
    }
  });

  it('whose variables are nested a hundred thousand deep is no fault of ours', async () => {
    const deep = `{"query":"{ viewer { locale } }","variables":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect(told((await (await post(deep)).json()) as Answered)).toEqual(['TOO_COMPLEX nesting']);
  });
});

describe('a socket', () => {
  it('carries as many subscriptions as may be, and no more', async () => {
    const { socket, messages, next } = await openSocket();
    const query = 'subscription ($id: ID!) { pollResults(pollId: $id) { sequence } }';
    for (let id = 0; id <= limits.subscriptions; id++)
      socket.send(JSON.stringify({ type: 'subscribe', id: String(id), payload: { query, variables: { id: pollId } } }));
    socket.send(JSON.stringify({ type: 'subscribe', id: 'last', payload: { query: '{ viewer { locale } }' } }));
    while (!messages.some(({ id }) => id === 'last')) await next();
    const refused = messages.filter(({ type }) => type === 'error');
    expect(refused.map(({ id }) => id as string)).toEqual([String(limits.subscriptions), 'last']);
    expect(told({ errors: refused[0].payload })).toEqual(['TOO_COMPLEX subscriptions']);
    socket.close();
  });

  it('takes a message of as many bytes as may be, and ends at one more', async () => {
    const ofBytes = (bytes: number): string => {
      const frame = JSON.stringify({ type: 'subscribe', id: '1', payload: { query: '{ viewer { locale } }', variables: { x: '' } } });
      return frame.replace('""', JSON.stringify('x'.repeat(bytes - frame.length)));
    };
    const { socket, next } = await openSocket();
    socket.send(ofBytes(limits.messageBytes));
    expect((await next()).payload.data.viewer.locale).toBe('es');
    const closed = once(socket, 'close');
    socket.send(ofBytes(limits.messageBytes + 1));
    expect((await closed)[0]).toBe(1009);
  });
});
