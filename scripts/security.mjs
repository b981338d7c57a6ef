// Probes a started server for the mistakes that scanners and attackers look for: `npm run security`, or `-- --url http://127.0.0.1:3000`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { graphqlProbes } from './security/graphql-probes.mjs';
import { httpProbes } from './security/http-probes.mjs';
import { peopleProbes } from './security/people-probes.mjs';
import { Target } from './security/target.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(`npm run security [-- --url http://127.0.0.1:3000]

Without an address it starts a server of its own, with the demonstration, in a folder that is deleted afterwards. Only addresses of
this machine are probed. Every probe is one line; the exit code is 1 when one of them fails.`);
  process.exit(0);
}
if (values.url && !isLoopback(values.url)) {
  console.error(
    `${values.url} is not an address of this machine. Probes go to 127.0.0.1, ::1 or localhost only: try nobody else's server.`,
  );
  process.exit(2);
}

const own = values.url ? null : await startOwn();
const target = new Target(values.url?.replace(/\/$/, '') ?? own.url, own !== null);
let [passed, failed, skipped] = [0, 0, 0];
try {
  for (const [name, probe] of [...graphqlProbes, ...httpProbes, ...peopleProbes]) {
    const fault = await inTime(probe(target)).catch((error) => error.message);
    if (fault === 'skipped') skipped++;
    else if (fault) failed++;
    else passed++;
    console.log(
      `  ${fault === 'skipped' ? 'skipped' : fault ? 'FAILED ' : 'ok     '}  ${name}${fault && fault !== 'skipped' ? `: ${fault}` : ''}`,
    );
  }
} finally {
  await own?.stop();
}
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped; ${target.requests} requests to ${target.url}.`);
process.exit(failed > 0 ? 1 : 0);

function isLoopback(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/.test(hostname);
}

/** A probe that takes half a minute has failed. */
function inTime(work) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error('no answer within 30 seconds')), 30_000)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function startOwn() {
  const home = mkdtempSync(join(tmpdir(), 'urna-security-'));
  const port = await freePort();
  const { PATH, HOME, TZ } = process.env;
  const env = { PATH, HOME, TZ, HOST: '127.0.0.1', PORT: String(port), URNA_HOME: home, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['dist/src/cli.js', 'start'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const exit = once(child, 'close');
  const stop = async () => {
    child.kill('SIGTERM');
    await exit;
    rmSync(home, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(1)));
  const url = `http://127.0.0.1:${port}`;
  console.log('Starting a server with the demonstration …');
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; await new Promise((soon) => setTimeout(soon, 500))) {
    if (child.exitCode !== null) break;
    const isReady = await fetch(`${url}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return { url, stop };
  }
  await stop();
  console.error('The server did not start.');
  process.exit(1);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
