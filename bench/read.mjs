// Reading a consultation with ten articles, its first 20 comments with authors, and results: over the API as a person, over the API as
// visitors, and the same statements behind a bare Fastify route.
import Fastify from 'fastify';
import pg from 'pg';
import { dropDatabase, load, openCluster, postmasterPid, prepareDatabase, ratio, show, startApp, toGlobalId } from './support.mjs';
import { bareStatements, cursorOf } from './bare-statements.mjs';
import { query } from './read-query.mjs';

if (process.argv[2] === 'bare') {
  const pool = new pg.Pool({ connectionString: process.argv[4], max: 10 });
  const fastify = Fastify();
  fastify.get('/read', async () => bareStatements(pool, process.argv[5]));
  await fastify.listen({ port: Number(process.argv[3]), host: '127.0.0.1' });
} else {
  const { spawn } = await import('node:child_process');
  const cluster = await openCluster();
  const database = await prepareDatabase(cluster, { comments: Number(process.env.BENCH_COMMENTS ?? 100_000), ballots: 1_000, people: 500 });
  const id = toGlobalId('Consultation', database.ids.consultation);
  const body = JSON.stringify({ query, variables: { id } });
  const clients = 32;

  const bare = spawn(process.execPath, ['bench/read.mjs', 'bare', '3903', database.url, database.ids.consultation], { stdio: 'inherit' });
  await new Promise((later) => setTimeout(later, 1_500));
  const yardstick = await load({ port: 3903, clients, next: () => ({ path: '/read' }), pids: [bare.pid, postmasterPid()] });
  bare.kill();
  show('bare Fastify route, the same statements', yardstick);

  const app = await startApp(database.url, 3_902);
  const person = await load({
    port: app.port,
    clients,
    pids: [app.pid, postmasterPid()],
    next: (client) => ({ body, headers: { authorization: `Bearer ${database.tokens[client]}` } }),
  });
  show('API, signed in (nothing cached but names)', person);
  ratio('API / bare route', person.perSecond, yardstick.perSecond);
  const visitor = await load({ port: app.port, clients, pids: [app.pid, postmasterPid()], next: () => ({ body }) });
  show('API, visitors (shared for 250 ms)', visitor);
  ratio('visitors / bare route', visitor.perSecond, yardstick.perSecond);

  const deep = `query ($id: ID!, $after: String) { consultation(id: $id) { comments(first: 20, after: $after, orderBy: NEWEST) { nodes { id body stance createdAt supports repliesCount author { id displayName } } pageInfo { endCursor } } } }`;
  const after = await cursorOf(database.url, database.commentIds[Math.floor(database.commentIds.length / 2)]);
  const pages = await load({
    port: app.port,
    clients,
    pids: [app.pid, postmasterPid()],
    next: (client) => ({
      body: JSON.stringify({ query: deep, variables: { id, after } }),
      headers: { authorization: `Bearer ${database.tokens[client]}` },
    }),
  });
  show(`20 comments, ${Math.floor(database.commentIds.length / 2)} deep, by cursor, signed in`, pages);
  await app.stop();
  await dropDatabase(cluster, database);
  await cluster.leave();
}
