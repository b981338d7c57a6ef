// The same schema and resolvers behind three GraphQL servers on Fastify: ours, Mercurius with its compiler, and Yoga.
import { spawn } from 'node:child_process';
import { query } from './read-query.mjs';

const servers = ['urna', 'mercurius', 'yoga'];

if (servers.includes(process.argv[2])) await serve(...process.argv.slice(2));
else await main();

async function main() {
  const { dropDatabase, load, openCluster, pause, postmasterPid, prepareDatabase, ratio, show, toGlobalId } = await import('./support.mjs');
  const cluster = await openCluster();
  const database = await prepareDatabase(cluster, { comments: 10_000, ballots: 1_000, people: 100 });
  const body = JSON.stringify({ query, variables: { id: toGlobalId('Consultation', database.ids.consultation) } });
  const rates = {};
  for (const server of servers) {
    const child = spawn(process.execPath, ['bench/drivers.mjs', server, '3910', database.url], { stdio: 'inherit' });
    await pause(4_000);
    const result = await load({
      port: 3910,
      clients: 32,
      pids: [child.pid, postmasterPid()],
      next: (client) => ({ body, headers: { authorization: `Bearer ${database.tokens[client]}` } }),
    });
    rates[server] = result.cpu[0];
    show(`${server}, signed in`, result);
    child.kill('SIGKILL');
    await pause(300);
  }
  for (const other of servers.slice(1)) ratio(`CPU a request, ${other} / urna`, rates[other], rates.urna);
  await dropDatabase(cluster, database);
  await cluster.leave();
}

async function serve(server, port, databaseUrl) {
  await import('reflect-metadata');
  const { createApp } = await import('../dist/src/main.js');
  const { Settings } = await import('../dist/src/platform/config/settings.js');
  const { SessionsService } = await import('../dist/src/people/sessions.service.js');
  const { GraphQLSchemaHost } = await import('@nestjs/graphql');
  const settings = Settings.read({ DATABASE_URL: databaseUrl, PORT: port, HOST: '127.0.0.1', LOG_LEVEL: 'error' });
  const app = await createApp({ settings, databaseUrl });
  if (server === 'urna') {
    await app.listen(settings.port, settings.host);
    return;
  }
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  const sessions = app.get(SessionsService, { strict: false });
  const context = async (request) => ({
    viewer: await sessions.identify(request.headers.authorization.slice(7)),
    language: 'es',
    request: { address: '127.0.0.1', device: 'bench' },
    loaders: new Map(),
    responseHeaders: [],
  });
  const { default: Fastify } = await import('fastify');
  const fastify = Fastify();
  if (server === 'mercurius') {
    const { default: mercurius } = await import('mercurius');
    await fastify.register(mercurius, { schema, jit: 1, context });
  } else {
    const { createYoga } = await import('graphql-yoga');
    const yoga = createYoga({ schema, graphiql: false, logging: false, context: ({ req }) => context(req) });
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('*', {}, (_request, _payload, done) => done(null));
    fastify.route({
      url: '/graphql',
      method: ['GET', 'POST'],
      handler: (request, reply) => yoga.handleNodeRequestAndResponse(request, reply, { req: request, reply }),
    });
  }
  await fastify.listen({ port: Number(port), host: '127.0.0.1' });
}
