/** The GraphQL driver of Nest: schema from the resolvers, served over HTTP, WebSocket and Server-Sent Events. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import proxyaddr from '@fastify/proxy-addr';
import { Settings } from '../config/settings.js';
import { Door } from '../door/door.js';
import { tellError } from '../log-words.rules.js';
import { Malware } from '../malware/malware.js';
import type { UploadedFile } from '../uploaded-file.js';
import { Refusal } from '../refusal/refusal.js';
import { CarriedOut } from './carried-out.js';
import { Connections } from './connections.js';
import { Cookies } from './cookies.js';
import type { GraphContext } from './context.js';
import { callFieldsDirectly } from './direct-fields.js';
import { Execution } from './execution.js';
import { sendGraphiql, serveGraphiql, wantsGraphiql } from './graphiql.js';
import { GraphqlHttp } from './http.js';
import { Hub } from './hub.js';
import type { Identify } from './identity.js';
import { takeMultipart } from './multipart-form.js';
import { limits } from './limits.js';
import { answerRefusals } from './mutations.js';
import { PageClient } from './page-client.js';
import { openSockets } from './sockets.js';
import { handleEventStream } from './sse.js';

export interface UrnaDriverOptions extends GqlModuleOptions {
  identify: Identify;
  /** The viewer of requests without a session, and of events that all may see. */
  visitor: unknown;
  publicUrl: string;
  /** Why a viewer may not send files; null when they may. */
  whyNotUpload: (viewer: unknown) => string | null;
  /** Why a viewer may carry out no mutation of that name; null when its own rules decide. */
  whyNotAct: (viewer: unknown, mutation: string) => string | null;
  /** How long what one visitor read may answer the next, in milliseconds; 0 not at all. */
  visitorCacheMs: number;
}

@Injectable()
export class UrnaDriver extends AbstractGraphQLDriver<UrnaDriverOptions> {
  private readonly log = new Logger('GraphQL');
  private readonly inFlight = new Set<Promise<unknown>>();
  private hub: Hub | null = null;
  private closeSockets: () => Promise<void> = async () => undefined;

  @Inject(PageClient)
  private readonly pageClient: PageClient;

  @Inject(Cookies)
  private readonly cookies: Cookies;

  @Inject(Connections)
  private readonly connections: Connections;

  @Inject(Door)
  private readonly door: Door;

  @Inject(Settings)
  private readonly settings: Settings;

  @Inject(CarriedOut)
  private readonly carriedOut: CarriedOut;

  @Inject(Malware)
  private readonly malware: Malware;

  @Inject(ModulesContainer)
  private readonly modules: ModulesContainer;

  override async generateSchema(options: UrnaDriverOptions): Promise<GraphQLSchema> {
    const schema = (await super.generateSchema(options)) as GraphQLSchema;
    callFieldsDirectly(schema, this.modules);
    return answerRefusals(schema, this.carriedOut, options.whyNotAct);
  }

  async start(options: UrnaDriverOptions): Promise<void> {
    const { identify, visitor, publicUrl, visitorCacheMs, whyNotUpload } = options;
    const execution = new Execution(options.schema as GraphQLSchema, (id, error) => this.log.error(`fault ${id}: ${tellError(error)}`));
    const hub = new Hub(execution);
    const track = <T>(work: Promise<T>): Promise<T> => this.track(work);
    const { door, cookies } = this;
    const checkFile = (file: UploadedFile, accountId: string | null): Promise<void> => this.malware.check(file, accountId);
    const http = new GraphqlHttp({
      execution,
      door,
      identify,
      cookies,
      visitor,
      publicUrl,
      whyNotUpload,
      checkFile,
      visitorCacheMs,
      track,
    });
    const eventContext = (context: GraphContext, isPublic: boolean): GraphContext => ({
      ...context,
      viewer: isPublic ? visitor : context.viewer,
      loaders: new Map(),
    });
    const addressOf = (request: IncomingMessage): string => proxyaddr(request, (_, hop) => hop < this.settings.proxies);
    const sockets = openSockets({
      execution,
      hub,
      door,
      addressOf,
      connections: this.connections,
      identify,
      cookies,
      visitor,
      publicUrl,
      eventContext,
    });
    [this.hub, this.closeSockets] = [hub, sockets.close];
    this.pageClient.open({ execution, identify, visitor, visitorCacheMs, whyNotUpload });

    const fastify = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    await fastify.register(async (scope) => {
      // The body stays text: graphql-http reads it, and says what is wrong as its specification wants.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: limits.bytes }, (_request, body, done) => done(null, body));
      scope.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
        if (error.statusCode !== 413) throw error;
        return http.refuse(request, reply, new Refusal('TOO_LARGE', { max: limits.bytes }));
      });
      await takeMultipart(scope);
      serveGraphiql(scope, options.path!);
      scope.route({
        method: ['GET', 'POST'],
        url: options.path!,
        // Answers are JSON with fixed headers (http.ts): working helmet's out anew for each costs more than running it.
        helmet: false,
        // It asks at the door itself, once it knows for what.
        config: { asksItself: true },
        handler: (request, reply) => {
          const { accept } = request.headers;
          if (accept === 'text/event-stream')
            return handleEventStream(request, reply, { execution, hub, http, door, connections: this.connections, eventContext });
          if (request.method === 'GET' && wantsGraphiql(accept, request.url)) return sendGraphiql(reply, this.settings.isSecure);
          return request.isMultipart() ? http.handleUpload(request, reply) : http.handle(request, reply);
        },
      });
    });
    const server = this.httpAdapterHost.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.split('?')[0] === options.path) sockets.upgrade(request, socket, head);
      else socket.destroy();
    });
  }

  /** Finishes what is in flight and tells sockets and streams to reconnect. */
  async stop(): Promise<void> {
    await Promise.allSettled(this.inFlight);
    this.connections.endAll();
    this.hub?.close();
    await this.closeSockets();
  }

  /** How many subscriptions are open, for the readiness page and benchmarks. */
  get subscriberCount(): number {
    return this.hub?.subscriberCount ?? 0;
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.inFlight.add(work);
    const done = (): void => void this.inFlight.delete(work);
    work.then(done, done);
    return work;
  }
}
