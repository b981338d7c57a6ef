/** Subscriptions over Server-Sent Events: the distinct connections mode of the GraphQL over SSE protocol. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal/refusal.js';
import { serviceRestart, type Connections } from './connections.js';
import type { GraphContext } from './context.js';
import { awayAnswer, type Door } from '../door/door.js';
import { say } from '../messages/messages.js';
import { isReady, type Execution } from './execution.js';
import { callerOf, prepareAtDoor, type GraphqlHttp } from './http.js';
import type { Hub } from './hub.js';
import type { Sink } from './subscriber.js';

/** What a stream may hold for a reader that does not read, in bytes. */
const mostUnread = 256 * 1024;
const pingMs = 12_000;

export interface SseOptions {
  execution: Execution;
  hub: Hub;
  http: GraphqlHttp;
  connections: Connections;
  door: Door;
  /** The context of one event: the viewer's own, or the public one. */
  eventContext: (context: GraphContext, isPublic: boolean) => GraphContext;
}

interface Params {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown>;
}

/** Answers one request whose `accept` is `text/event-stream`. */
export async function handleEventStream(request: FastifyRequest, reply: FastifyReply, options: SseOptions): Promise<FastifyReply> {
  const { execution, hub, http, connections, door } = options;
  // A stream that is open, and opened again when the line was cut, is no sign that somebody is there.
  let asked = await http.identify(request, false);
  void reply.headers(http.headers);
  const params = readParams(request);
  if (asked instanceof Refusal)
    return reply
      .status(asked.code === 'CSRF_REFUSED' ? 403 : 401)
      .send({ errors: [{ message: asked.code, extensions: { code: asked.code } }] });
  if (!params) return reply.status(400).send({ errors: [{ message: 'Missing query' }] });
  let context = http.contextOf(asked);
  const ready = prepareAtDoor(execution, door, params, callerOf(asked));
  if (ready instanceof Refusal) return turnAway(reply, ready, context);
  const isStream = isReady(ready) && ready.operation.operation === 'subscription';
  const leave = isStream ? door.openSocket(callerOf(asked)) : (): void => undefined;
  if (leave instanceof Refusal) return turnAway(reply, leave, context);
  reply.raw.once('close', leave);

  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...http.headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  raw.write(':\n\n');
  // Writing to a stream that has ended would be an error of the process, and its reader may take long to go.
  const write = (text: string): void => void (raw.writableEnded || raw.write(text));
  const send = (json: string): void => write(`event: next\ndata: ${json}\n\n`);
  const complete = (): void => void (raw.writableEnded || raw.end('event: complete\ndata:\n\n'));

  if (!isReady(ready)) {
    send(execution.refuse(ready, context).json);
    complete();
    return reply;
  }
  if (ready.operation.operation !== 'subscription') {
    await http.identify(request);
    if (ready.operation.operation === 'mutation' && request.method === 'GET')
      send(execution.refuse([new Refusal('MUTATION_BY_GET')], context).json);
    else send((await door.during(ready.wanted[0]!.act, () => execution.run(ready, params.variables, context))).json);
    complete();
    return reply;
  }
  let stop = (): void => undefined;
  const ping = setInterval(() => write(':\n\n'), pingMs);
  // A stream that ends without `complete` is opened again by its client.
  const forget = connections.add({ ...asked.identity, end: (code) => (code === serviceRestart ? void raw.end() : complete()) });
  raw.once('close', () => {
    clearInterval(ping);
    forget();
    stop();
  });
  if (asked.identity.accountId !== null) {
    // Its session may have ended, or a role been taken away, while we looked who it is.
    const again = await http.identify(request, false);
    if (again instanceof Refusal || again.identity.sessionId !== asked.identity.sessionId) {
      complete();
      return reply;
    }
    asked = again;
    context = http.contextOf(asked);
  }
  const { accountId } = asked.identity;
  const sink: Sink = { send, isFull: () => raw.writableLength > mostUnread, giveUp: () => raw.destroy() };
  const isPublic = !ready.touchesViewer;
  const begun = await hub.subscribe({
    ready,
    variables: params.variables,
    context,
    viewerKey: isPublic ? 'public' : (accountId ?? 'visitor'),
    contextOfEvent: () => options.eventContext(context, isPublic),
    sink,
  });
  if ('refused' in begun) {
    send(begun.refused);
    complete();
    return reply;
  }
  stop = begun.stop;
  // The reader may have gone while its subscription began.
  if (raw.closed) stop();
  return reply;
}

function turnAway(reply: FastifyReply, refusal: Refusal, { language }: GraphContext): FastifyReply {
  const { status, seconds } = awayAnswer(refusal)!;
  const message = say(language, `refusals.${refusal.code}`, refusal.facts);
  return reply
    .status(status)
    .header('retry-after', String(seconds))
    .send({ errors: [{ message, extensions: { code: refusal.code, ...refusal.facts } }] });
}

function readParams(request: FastifyRequest): Params | null {
  try {
    if (request.method === 'POST') return checked(JSON.parse(request.body as string));
    const search = new URL(request.url, 'http://localhost').searchParams;
    const variables = search.get('variables');
    return checked({
      query: search.get('query'),
      operationName: search.get('operationName'),
      variables: variables ? (JSON.parse(variables) as unknown) : undefined,
    });
  } catch {
    return null;
  }
}

function checked(params: unknown): Params | null {
  const { query, operationName, variables } = (params ?? {}) as Record<string, unknown>;
  const isSound =
    typeof query === 'string' &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables)));
  return isSound ? ({ query, operationName, variables: variables ?? undefined } as Params) : null;
}
