/** A server that stops waits for what it was asked, and for nothing else. */
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { jest } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { cutQuietConnections } from './quiet-connections.js';

let server: FastifyInstance;
let answer: () => void;
let asked: Promise<void>;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = fastify({ forceCloseConnections: 'idle' });
  cutQuietConnections(server);
  asked = new Promise((arrived) => {
    server.get('/slow', async () => {
      arrived();
      await new Promise<void>((done) => (answer = done));
      return 'done';
    });
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  jest.useRealTimers();
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

async function open(words = ''): Promise<Socket> {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (words) socket.write(words);
  return socket;
}

it.each([
  ['says nothing', ''],
  ['stops amid its question', 'GET /slow HTTP/1.1\r\nHost: here\r\nAccept: text/'],
])('does not wait for a connection that %s', async (_, words) => {
  const socket = await open(words);
  await Promise.all([server.close(), once(socket, 'close')]);
});

it('answers first what it was asked', async () => {
  const socket = await open('GET /slow HTTP/1.1\r\nHost: here\r\n\r\n');
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => (said += text));
  await asked;
  const closing = server.close();
  // Longer than what is quiet may stay.
  await new Promise((later) => setTimeout(later, 1_800));
  answer();
  await Promise.all([closing, once(socket, 'close')]);
  expect(said).toMatch(/^HTTP\/1\.1 200 .*done$/s);
});

it('does not wait for longer than a deployment does', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const socket = await open('GET /slow HTTP/1.1\r\nHost: here\r\n\r\n');
  await asked;
  const closing = Promise.all([server.close(), once(socket, 'close')]);
  for (let passed = 0; passed <= 26; passed++) {
    await new Promise((next) => setImmediate(next));
    jest.advanceTimersByTime(1_000);
  }
  await closing;
});
