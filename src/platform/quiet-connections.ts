/** Connections over which nobody asks anything must not keep the process from stopping: browsers open some ahead of need. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What has just connected may be about to ask. */
const graceMs = 1_000;
/** Whoever reads an answer more slowly than this comes again. */
const mostMs = 25_000;
const checkMs = 250;

interface Quiet {
  since: number;
  inFlight: number;
}

/**
 * From the moment the server closes, cuts connections that have no request in flight. Node's own closing leaves alone what has never
 * sent a whole request, for as long as it may take to send one. After 25 seconds it cuts all of them. To be called before the server listens.
 */
export function cutQuietConnections(fastify: FastifyInstance): void {
  const { server } = fastify;
  const connections = new Map<Socket, Quiet>();
  server.on('connection', (socket: Socket) => {
    connections.set(socket, { since: Date.now(), inFlight: 0 });
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const connection = connections.get(socket);
    if (!connection) return;
    connection.inFlight++;
    response.once('close', () => {
      connection.inFlight--;
      connection.since = Date.now();
    });
  });
  // A WebSocket says goodbye in its own way.
  server.on('upgrade', ({ socket }: IncomingMessage) => connections.delete(socket as Socket));
  fastify.addHook('preClose', async () => {
    const begun = Date.now();
    const cutting = setInterval(() => {
      const isLate = Date.now() - begun > mostMs;
      for (const [socket, { since, inFlight }] of connections)
        if (isLate || (inFlight === 0 && Date.now() - since > graceMs)) socket.destroy();
    }, checkMs);
    server.once('close', () => clearInterval(cutting));
  });
}
