/** How much one address and one account may do, as those learn who do more: 429, when to come again, and words. */
import WebSocket from 'ws';
import { once } from 'node:events';
import { Door } from '../../src/platform/door/door.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await World.open({
    URNA_TRUST_PROXY: 'true',
    URNA_ADDRESS_BUDGETS:
      'read=0.01/20 write=0.01/10 vote=0.01/8 signIn=0.01/4 export=0.01/3 subscription=0.01/5 socket=0.01/6 upload=0.01/2',
    URNA_ACCOUNT_BUDGETS: 'read=0.01/12 write=0.01/5 vote=0.01/4',
    URNA_SOCKETS_PER_ADDRESS: '3',
  });
});
afterAll(() => world.close());

let places = 0;
/** An address from which nobody has come yet. */
const somewhere = (): { 'x-forwarded-for': string } => ({ 'x-forwarded-for': `198.51.100.${++places}` });
const read = '{ agencies(first: 1) { nodes { slug } } }';

async function ask(who: Person, query: string, variables = {}): Promise<{ status: number; retryAfter: string | null; body: any }> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...who.headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}

/** How many of so many go through. */
async function passed(times: number, act: () => Promise<number>): Promise<number> {
  let count = 0;
  for (let time = 0; time < times; time++) if ((await act()) !== 429) count++;
  return count;
}

describe('One address', () => {
  it('reads what its budget holds, and is told in its language when to come again; others are not kept waiting', async () => {
    const [here, there] = [world.visitor().sending(somewhere()), world.visitor().sending(somewhere())];
    expect(await passed(25, async () => (await ask(here, read)).status)).toBe(20);
    const away = await ask(here.speaking('en'), read);
    expect(away).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'TRY_LATER' } }] } });
    expect(away.body.errors[0].message).toMatch(/^There were too many/);
    expect(Number(away.retryAfter)).toBeGreaterThan(0);
    expect((await ask(there, read)).status).toBe(200);
  });

  it('is one, whatever it says before the proxy, and so is a /64', async () => {
    const said = (index: number) => ({ 'x-forwarded-for': `${index}.1.1.1, 198.51.100.200` });
    expect(await passed(25, async () => (await ask(world.visitor().sending(said(places++)), read)).status)).toBe(20);
    const inBlock = (index: number) => ({ 'x-forwarded-for': `2001:db8:1:1::${index}` });
    expect(await passed(25, async () => (await ask(world.visitor().sending(inBlock(places++)), read)).status)).toBe(20);
  });

  it('that sends rubbish is not read for ever', async () => {
    const here = world.visitor().sending(somewhere());
    let number = 0;
    expect(await passed(25, async () => (await ask(here, `{ nothing${number++} }`)).status)).toBe(20);
  });

  it('signs in no more often, however many attempts stand in one request', async () => {
    const here = world.visitor().sending(somewhere());
    const attempts = (count: number): string =>
      `mutation { ${Array.from({ length: count }, (_, index) => `a${index}: signIn(input: { email: "x${index}@example.org", password: "wrong" }) { userErrors { code } }`).join(' ')} }`;
    expect((await ask(here, attempts(4))).status).toBe(200);
    expect((await ask(here, attempts(1))).status).toBe(429);
  });

  it('fetches so many files, and sees so many pages, with words to read', async () => {
    const headers = { ...somewhere(), 'accept-language': 'es' };
    const file = () => fetch(`${world.url}/ledger/key`, { headers });
    expect(await passed(5, async () => (await file()).status)).toBe(3);
    const away = await file();
    expect([away.status, Number(away.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await away.text()).toMatch(/^Hubo demasiados/);
    const page = (language: string) => fetch(`${world.url}/${language}/${language === 'es' ? 'consultas' : 'consultations'}`, { headers });
    expect(await passed(25, async () => (await page('es')).status)).toBe(20);
    for (const [language, words] of [
      ['es', 'Espere un momento'],
      ['en', 'Wait a moment'],
    ] as const) {
      const response = await page(language);
      const html = await response.text();
      expect([response.status, response.headers.get('cache-control'), html.includes(`<h1 class="govuk-heading-l">${words}</h1>`)]).toEqual([
        429,
        'no-store',
        true,
      ]);
      // It is made once for everybody: nothing of the first who saw it is in it.
      expect(html).not.toContain('consult_');
    }
  });

  it('always sees how the process fares', async () => {
    const headers = somewhere();
    expect(await passed(30, async () => (await fetch(`${world.url}/health/live`, { headers })).status)).toBe(30);
  });

  it('opens so many sockets at once, and more when one has gone', async () => {
    const headers = somewhere();
    const open = async (): Promise<WebSocket | number> => {
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
      return Promise.race([
        once(socket, 'open').then(() => socket),
        once(socket, 'unexpected-response').then(([, response]) => response.statusCode as number),
      ]);
    };
    const sockets = [await open(), await open(), await open()];
    expect(await open()).toBe(429);
    (sockets[0] as WebSocket).close();
    await once(sockets[0] as WebSocket, 'close');
    let next = await open();
    // The server hears of it a moment later; the budget of openings allows one more try.
    if (next === 429) next = await open();
    expect(next).toBeInstanceOf(WebSocket);
    for (const socket of [...sockets, next]) (socket as WebSocket).terminate();
  });
});

describe('One account', () => {
  it('reads and writes what its budget holds, from wherever it comes', async () => {
    const ana = await world.citizen('Ana');
    expect(await passed(20, async () => (await ask(ana.sending(somewhere()), read)).status)).toBe(12);
    const { id } = await world.drafts.open();
    const post = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { userErrors { code } } }';
    const luis = await world.citizen('Luis');
    let number = 0;
    const write = async (): Promise<number> =>
      (await ask(luis.sending(somewhere()), post, { input: { subjectId: id, body: `Digo que sí, ${number++}.` } })).status;
    expect(await passed(8, write)).toBe(5);
  });

  it('whose reads are spent still votes', async () => {
    const { id, options } = await world.drafts.openPoll();
    const ana = (await world.citizen('Ana')).sending(somewhere());
    await passed(20, async () => (await ask(ana, read)).status);
    expect(await ana.refusals('castVote', { pollId: id, optionIds: [options[0]] })).toEqual([]);
  });
});

describe('This machine itself', () => {
  it('has no budget: whoever looks after it, and a proxy that is not declared', async () => {
    expect(await passed(60, async () => (await ask(world.visitor(), read)).status)).toBe(60);
    expect(world.app.get(Door).load.inHand).toBe(0);
  });
});
