import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Egress, type EgressError, type Call } from './egress.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A resolver for which names are what it is told. */
const knowing = (names: Record<string, string[]>): Egress =>
  new Egress(async (host) => (names[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

const reasonOf = (calling: Promise<unknown>): Promise<string> =>
  calling.then(
    () => 'called',
    (error: unknown) => (error as EgressError).reason,
  );

describe('A call to the outside', () => {
  it('never reaches what is next to us by a name', async () => {
    const names = {
      'metadata.example': ['169.254.169.254'],
      'mixed.example': ['93.184.215.14', '10.0.0.1'],
      'mapped.example': ['::ffff:127.0.0.1'],
      'nat64.example': ['64:ff9b::7f00:1'],
      localhost: ['127.0.0.1'],
    };
    for (const host of Object.keys(names)) expect(await reasonOf(knowing(names).call(`https://${host}/`))).toBe('PRIVATE_ADDRESS');
    expect(await reasonOf(knowing({}).call('https://nobody.example/'))).toBe('UNREACHABLE');
  });

  it('asks for the name once, so that it cannot mean something else a moment later', async () => {
    let asked = 0;
    const rebinding = new Egress(async () => [{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    const origin = await serve((request, response) => response.end(request.headers.host));
    const named = origin.replace('127.0.0.1', 'provider.example');
    const { body } = await rebinding.call(named, { allowedOrigins: [named] });
    expect(body.toString()).toBe(new URL(named).host);
    expect(asked).toBe(1);
  });

  it('is not led there by a redirect either', async () => {
    const secret = await serve((_, response) => response.end('secret'));
    const leading = (to: string): Promise<string> => serve((_, response) => response.writeHead(302, { location: to }).end());
    for (const [to, reason] of [
      [secret, 'NOT_HTTPS'],
      ['https://127.0.0.1/', 'PRIVATE_ADDRESS'],
      ['https://metadata.example/', 'PRIVATE_ADDRESS'],
      ['file:///etc/passwd', 'NOT_HTTPS'],
      ['https://[', 'REDIRECT_BROKEN'],
    ] as const) {
      const origin = await leading(to);
      const egress = knowing({ 'metadata.example': ['169.254.169.254'] });
      expect([to, await reasonOf(egress.call(origin, { allowedOrigins: [origin] }))]).toEqual([to, reason]);
    }
  });

  it('follows redirects among those that it may call, with an end, and leaves what proves who we are behind', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.method, request.headers.authorization);
      response.end('there');
    });
    const origin = await serve((request, response) =>
      request.url === '/loop' ? response.writeHead(302, { location: '/loop' }).end() : response.writeHead(303, { location: other }).end(),
    );
    const call: Call = { method: 'POST', body: 'x', headers: { Authorization: 'Bearer x' }, allowedOrigins: [origin, other] };
    expect((await new Egress().call(origin, call)).body.toString()).toBe('there');
    expect(seen).toEqual(['GET', undefined]);
    expect(await reasonOf(new Egress().call(`${origin}/loop`, call))).toBe('TOO_MANY_REDIRECTS');
  });

  it('ends when nothing comes, and when too much does', async () => {
    const silent = await serve(() => undefined);
    expect(await reasonOf(new Egress().call(silent, { allowedOrigins: [silent], timeoutMs: 200 }))).toBe('TIMEOUT');
    const endless = await serve((_, response) => {
      const more = (): unknown => response.destroyed || (response.write('x'.repeat(65_536)), setImmediate(more));
      more();
    });
    expect(await reasonOf(new Egress().call(endless, { allowedOrigins: [endless], mostBytes: 100_000 }))).toBe('TOO_LARGE');
    const exact = await serve((_, response) => response.end('x'.repeat(100)));
    expect((await new Egress().call(exact, { allowedOrigins: [exact], mostBytes: 100 })).body).toHaveLength(100);
    expect(await reasonOf(new Egress().call(exact, { allowedOrigins: [exact], mostBytes: 99 }))).toBe('TOO_LARGE');
  });
});
