// Live results for 1,000 and 5,000 subscribers over graphql-transport-ws, beside bare ws.send of the same bytes.
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { cpuOf, dropDatabase, openCluster, pause, prepareDatabase, ratio, startApp, toGlobalId } from './support.mjs';

const subscription = 'subscription ($id: ID!) { pollResults(pollId: $id) { sequence poll { results { turnout options { votes } } } } }';

let person = 0;

if (process.argv[2] === 'subscribers') await subscribe();
else if (process.argv[2] === 'bare') await bareServer();
else await main();

async function main() {
  const cluster = await openCluster();
  const database = await prepareDatabase(cluster, { comments: 100, ballots: 1_000, people: 5_000 });
  const id = toGlobalId('Poll', database.ids.poll);
  for (const count of [1_000, 5_000]) {
    const app = await startApp(database.url, 3_905);
    // The votes themselves cost something too: once without anybody watching.
    const aloneBefore = cpuOf(app.pid);
    await vote(database, id);
    await pause(1_500);
    const alone = cpuOf(app.pid) - aloneBefore;
    const watching = fork('bench/live.mjs', ['subscribers', '3905', String(count), id]);
    await told(watching, 'ready');
    const cpuBefore = cpuOf(app.pid);
    watching.send('count');
    await vote(database, id);
    await pause(1_500);
    watching.send('report');
    const { messages, bytes, size } = await told(watching, 'report');
    const perMessage = ((cpuOf(app.pid) - cpuBefore - alone) * 1_000) / messages;
    watching.kill();
    await app.stop();

    const bare = fork('bench/live.mjs', ['bare', '3906']);
    await told(bare, 'ready');
    const silent = fork('bench/live.mjs', ['subscribers', '3906', String(count), id]);
    await told(silent, 'ready');
    const bareBefore = cpuOf(bare.pid);
    silent.send('count');
    const rounds = Math.max(1, Math.round(messages / count));
    bare.send({ rounds, size });
    await told(bare, 'sent');
    await pause(500);
    const bareCpu = ((cpuOf(bare.pid) - bareBefore) * 1_000) / (rounds * count);
    silent.kill();
    bare.kill();
    console.log(
      `${count} subscribers, 50 votes in 5 s: ${messages} messages of ${size} bytes (${(bytes / 1e6).toFixed(1)} MB), ${perMessage.toFixed(1)} µs of CPU a message; bare ws.send ${bareCpu.toFixed(1)} µs; the votes alone ${(alone / 50).toFixed(1)} ms each`,
    );
    ratio('bare ws.send / live, CPU a message', bareCpu, perMessage);
  }
  await dropDatabase(cluster, database);
  await cluster.leave();
}

/** Ten votes a second for five seconds, as in a busy evening. */
async function vote(database, id) {
  const options = database.ids.options.map((option) => toGlobalId('PollOption', option));
  const query = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { userErrors { code } } }';
  for (let tick = 0; tick < 50; tick++) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${database.tokens[person++ % 5_000]}` };
    void fetch('http://127.0.0.1:3905/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { input: { pollId: id, optionIds: [options[tick % 5]] } } }),
    });
    await pause(100);
  }
}

async function subscribe() {
  const [, , , port, count, id] = process.argv;
  let [messages, bytes, size, isCounting, acks] = [0, 0, 0, false, 0];
  for (let index = 0; index < Number(count); index++) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false });
    const opened = new Promise((open) => socket.once('open', open));
    socket.on('message', (data) => {
      if (isCounting) {
        messages++;
        bytes += data.length;
        size = data.length;
      } else {
        const text = data.toString();
        if (text.includes('connection_ack'))
          socket.send(
            JSON.stringify({ id: `${index}-subscription-0001`, type: 'subscribe', payload: { query: subscription, variables: { id } } }),
          );
        if (text.includes('"next"') || text.includes('bare')) acks++;
      }
    });
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    if (index % 50 === 49) await opened;
  }
  while (acks < Number(count)) await pause(50);
  process.on('message', (message) => {
    if (message === 'count') isCounting = true;
    if (message === 'report') process.send({ kind: 'report', messages, bytes, size });
  });
  process.send({ kind: 'ready' });
}

async function bareServer() {
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  server.on('connection', (socket) => socket.on('message', () => socket.send('bare')));
  http.listen(Number(process.argv[3]), '127.0.0.1', () => process.send({ kind: 'ready' }));
  process.on('message', async ({ rounds, size }) => {
    const frame = 'x'.repeat(size);
    for (let round = 0; round < rounds; round++) {
      for (const client of server.clients) client.send(frame);
      await pause(250);
    }
    process.send({ kind: 'sent' });
  });
}

function told(child, kind) {
  return new Promise((resolve) => child.on('message', (message) => message.kind === kind && resolve(message)));
}
