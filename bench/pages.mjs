// Pages as visitors and as a person read them, beside a bare Fastify route that sends the same bytes from memory.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { dropDatabase, load, openCluster, pause, prepareDatabase, ratio, show, startApp } from './support.mjs';

const paths = { 'first page': '/es', consultation: '/es/consultas/consulta' };

if (process.argv[2] === 'bare') {
  const bytes = readFileSync(process.argv[4]);
  const fastify = Fastify();
  fastify.get('/page', (_request, reply) =>
    reply.header('content-type', 'text/html; charset=utf-8').header('content-encoding', 'br').send(bytes),
  );
  await fastify.listen({ port: Number(process.argv[3]), host: '127.0.0.1' });
} else {
  const { spawn } = await import('node:child_process');
  const { mkdtempSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const cluster = await openCluster();
  const database = await prepareDatabase(cluster, { comments: Number(process.env.BENCH_COMMENTS ?? 10_000), ballots: 1_000, people: 100 });
  const app = await startApp(database.url, 3_902);
  const clients = 32;
  const headers = { 'accept-encoding': 'br, gzip', cookie: 'urna_language=es' };
  const check = (text) => text.length > 500;

  for (const [name, path] of Object.entries(paths)) {
    const answer = await rawGet(app.port, path, headers);
    console.log(`\n${name}: ${answer.body.length} bytes compressed (${answer.headers['content-encoding']}), status ${answer.statusCode}`);
    const file = join(mkdtempSync(join(tmpdir(), 'urna-bench-')), 'page');
    writeFileSync(file, answer.body);
    const bare = spawn(process.execPath, ['bench/pages.mjs', 'bare', '3903', file], { stdio: 'inherit' });
    while (!(await rawGet(3903, '/page', {}).catch(() => null))) await pause(100);
    const yardstick = await load({ port: 3903, clients, check, next: () => ({ path: '/page', headers }), pids: [bare.pid] });
    bare.kill();
    show('bare Fastify route, the same bytes', yardstick);
    const visitors = await load({ port: app.port, clients, check, next: () => ({ path, headers }), pids: [app.pid] });
    show('page, visitors', visitors);
    ratio('page / bare, requests a second', visitors.perSecond, yardstick.perSecond);
    ratio('bare / page, CPU a request', yardstick.cpu[0], visitors.cpu[0]);
    const known = await load({
      port: app.port,
      clients,
      check: (text) => text === '',
      next: () => ({ path, headers: { ...headers, 'if-none-match': answer.headers.etag } }),
      pids: [app.pid],
    });
    show('page, visitors who have it already (304)', known);
    const person = await load({
      port: app.port,
      clients,
      check,
      pids: [app.pid],
      next: (client) => ({ path, headers: { ...headers, cookie: `urna_language=es; urna_session=${database.tokens[client]}` } }),
    });
    show('page, signed in (rendered anew)', person);
  }
  await app.stop();
  await dropDatabase(cluster, database);
  await cluster.leave();
}

async function rawGet(port, path, headers) {
  const { request } = await import('node:http');
  return new Promise((done, fail) => {
    request({ port, path, headers, host: '127.0.0.1' }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({ statusCode: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', fail)
      .end();
  });
}
