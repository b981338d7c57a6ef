/** Subscriptions over WebSocket: graphql-ws keeps the graphql-transport-ws protocol, the hub writes the frames. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Context, SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { readLanguage } from '../messages/messages.js';
import { awayAnswer, type Door } from '../door/door.js';
import { Refusal } from '../refusal/refusal.js';
import type { Connections } from './connections.js';
import type { GraphContext } from './context.js';
import type { Cookies } from './cookies.js';
import { isReady, type Execution } from './execution.js';
import type { ReadyDocument } from './documents.js';
import { prepareAtDoor } from './http.js';
import { limits, tooComplex } from './limits.js';
import type { Hub } from './hub.js';
import type { Sink } from './subscriber.js';
import { isForged, readCredentials, type Identify, type Identity } from './identity.js';

const mostUnread = 256 * 1024;

export interface SocketOptions {
  execution: Execution;
  hub: Hub;
  connections: Connections;
  door: Door;
  /** The network address of a request, past the proxies in front. */
  addressOf: (request: IncomingMessage) => string;
  identify: Identify;
  cookies: Cookies;
  visitor: unknown;
  publicUrl: string;
  eventContext: (context: GraphContext, isPublic: boolean) => GraphContext;
}

type SocketState = Extra & Record<PropertyKey, unknown> & { identity?: Identity; forget?: () => void };

interface Operation {
  ready: ReadyDocument;
  context: GraphContext;
  id: string;
  identity: Identity;
  socket: WebSocket;
  /** What is asked over a socket is a sign that somebody is there, as any request is; what is watched is not. */
  noteUse: () => Promise<unknown>;
}

/** Makes the handler of `upgrade` events for the GraphQL path, and the way to end all sockets. */
export function openSockets(options: SocketOptions): {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => Promise<void>;
} {
  const { execution, hub, connections, door } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false });
  const operations = new WeakMap<object, Operation>();

  const disposable = useServer<Record<string, unknown>, SocketState>(
    {
      onConnect: async (ctx) => {
        const identity = await identifySocket(ctx, options, false);
        if (!identity) return false;
        const { socket } = ctx.extra;
        ctx.extra.identity = identity;
        ctx.extra.forget = connections.add({ ...identity, end: (code, reason) => socket.close(code, reason) });
        // It may have closed, its session ended, or a role been taken away, while we looked who it is.
        if (socket.readyState !== socket.OPEN) ctx.extra.forget();
        if (identity.accountId === null) return true;
        const again = await identifySocket(ctx, options, false);
        if (again?.sessionId !== identity.sessionId) return false;
        ctx.extra.identity = again;
        return true;
      },
      onClose: (ctx) => ctx.extra.forget?.(),
      onSubscribe: async (ctx, id, payload) => {
        if (Object.keys(ctx.subscriptions).length > limits.subscriptions)
          return [tooComplex('subscriptions', limits.subscriptions + 1, limits.subscriptions)];
        // A session that is over may ask no more.
        const { identity, socket } = ctx.extra;
        if (identity!.accountId !== null) {
          const again = await identifySocket(ctx, options, false);
          if (again?.sessionId !== identity!.sessionId) {
            socket.close(4403, 'Session ended');
            return [new GraphQLError('SESSION_ENDED', { originalError: new Refusal('SESSION_ENDED') })];
          }
          ctx.extra.identity = again;
        }
        return prepare(ctx, id, payload);
      },
      execute: async (args) => {
        const { ready, context, noteUse } = operations.get(args)!;
        await noteUse();
        const run = () => execution.run(ready, args.variableValues ?? undefined, context);
        return JSON.parse((await door.during(ready.wanted[0]!.act, run)).json) as ExecutionResult;
      },
      subscribe: (args) => subscribe(operations.get(args)!, args.variableValues ?? undefined),
      // What we answer is JSON as it is shown; graphql-ws would ask its errors for more.
      onNext: (_ctx, _id, _payload, _args, result) => result,
      onError: (ctx, _id, _payload, errors) => execution.turnAway(errors, { language: languageOf(ctx) }),
    },
    server,
  );

  function prepare(
    ctx: Context<Record<string, unknown>, SocketState>,
    id: string,
    payload: SubscribePayload,
  ): ExecutionArgs | readonly GraphQLError[] {
    const identity = ctx.extra.identity!;
    const address = options.addressOf(ctx.extra.request);
    const ready = prepareAtDoor(execution, door, payload, { address, accountId: identity.accountId });
    if (ready instanceof Refusal) return [new GraphQLError(ready.message, { originalError: ready })];
    if (!isReady(ready)) return ready;
    const context: GraphContext = {
      viewer: identity.viewer,
      language: languageOf(ctx),
      request: {
        address,
        device: (ctx.extra.request.headers['user-agent'] ?? '').slice(0, 200),
      },
      loaders: new Map(),
      responseHeaders: [],
    };
    const args: ExecutionArgs = {
      schema: execution.schema,
      document: ready.document,
      operationName: payload.operationName,
      contextValue: context,
      variableValues: payload.variables,
    };
    const noteUse = (): Promise<unknown> => identifySocket(ctx, options, true);
    operations.set(args, { ready, context, id, identity, socket: ctx.extra.socket, noteUse });
    return args;
  }

  async function subscribe(
    operation: Operation,
    variables: Record<string, unknown> | undefined,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const { ready, context, id, identity, socket } = operation;
    const prefix = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    const sink: Sink = {
      send: (json) => {
        if (socket.readyState === socket.OPEN) socket.send(`${prefix}${json}}`);
      },
      isFull: () => socket.bufferedAmount > mostUnread,
      giveUp: () => socket.terminate(),
    };
    const isPublic = !ready.touchesViewer;
    const begun = await hub.subscribe({
      ready,
      variables,
      context,
      viewerKey: isPublic ? 'public' : (identity.accountId ?? 'visitor'),
      contextOfEvent: () => options.eventContext(context, isPublic),
      sink,
    });
    if ('refused' in begun) return JSON.parse(begun.refused) as ExecutionResult;
    return silentUntilReturned(begun.stop);
  }

  return {
    upgrade: (request, socket, head) => {
      const leave = door.openSocket({ address: options.addressOf(request), accountId: null });
      if (leave instanceof Refusal) return turnAway(socket, leave);
      socket.once('close', leave);
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
    },
    close: async () => {
      for (const client of server.clients) client.close(1012, 'Service restart');
      await Promise.race([disposable.dispose(), new Promise((later) => setTimeout(later, 1_000).unref())]);
      for (const client of server.clients) client.terminate();
    },
  };
}

/** Before there is a socket all that can be said is an HTTP answer. */
function turnAway(socket: Duplex, refusal: Refusal): void {
  const { status, seconds } = awayAnswer(refusal)!;
  socket.end(
    `HTTP/1.1 ${status} ${status === 429 ? 'Too Many Requests' : 'Service Unavailable'}\r\nretry-after: ${seconds}\r\nconnection: close\r\n\r\n`,
  );
}

async function identifySocket(
  ctx: Context<Record<string, unknown>, SocketState>,
  options: SocketOptions,
  isUse: boolean,
): Promise<Identity | null> {
  const nobody: Identity = { viewer: options.visitor, accountId: null, sessionId: null };
  const { headers } = ctx.extra.request;
  const stated = ctx.connectionParams?.authorization ?? ctx.connectionParams?.Authorization;
  const credentials = readCredentials(typeof stated === 'string' ? { authorization: stated } : headers, options.cookies);
  // A foreign page may watch what is public; it must not do so with the visitor's cookie.
  if (credentials.kind === 'none' || (credentials.kind === 'cookie' && isForged(headers, options.publicUrl))) return nobody;
  const identity = await options.identify(credentials.token, isUse);
  return identity ?? (credentials.kind === 'cookie' ? nobody : null);
}

function languageOf(ctx: Context<Record<string, unknown>, SocketState>): GraphContext['language'] {
  const stated = ctx.connectionParams?.language;
  return readLanguage(typeof stated === 'string' ? stated : ctx.extra.request.headers['accept-language']);
}

/** graphql-ws waits for this iterator while the hub writes the frames; returning it ends the subscription. */
function silentUntilReturned(stop: () => void): AsyncIterableIterator<ExecutionResult> {
  let finish: (result: IteratorResult<ExecutionResult>) => void = () => undefined;
  const finished = new Promise<IteratorResult<ExecutionResult>>((resolve) => (finish = resolve));
  return {
    next: () => finished,
    return: async () => {
      stop();
      finish({ done: true, value: undefined });
      return { done: true, value: undefined };
    },
    throw: async (error) => {
      stop();
      finish({ done: true, value: undefined });
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
