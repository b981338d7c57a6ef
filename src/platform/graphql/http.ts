/** GraphQL over HTTP: graphql-http keeps the protocol, our execution answers, and visitors share what was just read. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHandler, type Handler, type Response } from 'graphql-http';
import { LRUCache } from 'lru-cache';
import { awayAnswer, type Door } from '../door/door.js';
import { apiHeaders } from '../door/security-headers.js';
import { Refusal } from '../refusal/refusal.js';
import { readLanguage } from '../messages/messages.js';
import type { Caller } from '../door/acts.rules.js';
import type { GraphContext } from './context.js';
import type { Cookies } from './cookies.js';
import { isReady, type Answer, type Execution } from './execution.js';
import { isForged, isPerhapsForged, readCredentials, type Identify, type Identity } from './identity.js';
import type { UploadedFile } from '../uploaded-file.js';
import { readOperationWithFile } from './multipart-request.js';

export interface HttpOptions {
  execution: Execution;
  door: Door;
  identify: Identify;
  cookies: Cookies;
  visitor: unknown;
  publicUrl: string;
  /** Why that viewer may not send files: asked before anything of one is read. */
  whyNotUpload: (viewer: unknown) => string | null;
  /** Looks at a file that somebody sent; throws the refusal of one that must not come in. */
  checkFile: (file: UploadedFile, accountId: string | null) => Promise<void>;
  /** How long what one visitor read may answer the next, in milliseconds. */
  visitorCacheMs: number;
  /** Begins and ends a piece of work that a shutdown waits for. */
  track: <T>(work: Promise<T>) => Promise<T>;
}

interface Asked {
  request: FastifyRequest;
  identity: Identity;
  isVisitor: boolean;
  headers: [string, string][];
}

export class GraphqlHttp {
  private readonly handler: Handler<unknown, Asked>;
  private readonly visitorAnswers: LRUCache<string, Promise<Answer>>;
  /** Of every answer, streams too. */
  readonly headers: Record<string, string>;

  constructor(private readonly options: HttpOptions) {
    this.headers = { ...apiHeaders(options.publicUrl.startsWith('https:')), vary: 'accept, accept-language, authorization, cookie' };
    this.visitorAnswers = new LRUCache({ max: 2_000, ttl: Math.max(options.visitorCacheMs, 1), ttlResolution: 0 });
    this.handler = createHandler<unknown, Asked>({
      onSubscribe: (request, params) => this.answer(request.method, request.context, params),
      formatError: (error) => error,
    });
  }

  /** Answers one request; the body arrives as text. */
  async handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = await this.identify(request);
    if (asked instanceof Refusal) return this.send(reply, this.refusalResponse(asked, request), []);
    const response = await this.options.track(
      this.handler({
        method: request.method,
        url: request.url,
        headers: request.headers as Record<string, string>,
        body: request.body as string | null,
        raw: request,
        context: asked,
      }),
    );
    return this.send(reply, response, asked.headers);
  }

  /** Answers an operation with a file; who may not send any is told before it is read. */
  async handleUpload(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = await this.identify(request);
    if (asked instanceof Refusal) return this.send(reply, this.refusalResponse(asked, request), []);
    const isCookie = readCredentials(request.headers, this.options.cookies).kind === 'cookie';
    if (isCookie && isPerhapsForged(request.headers, this.options.publicUrl))
      return this.send(reply, this.refusalResponse(new Refusal('CSRF_REFUSED'), request), []);
    const busy = this.options.door.whyNotEnter('upload', callerOf(asked));
    if (busy) return this.send(reply, this.refusalResponse(busy, request), []);
    const reason = this.options.whyNotUpload(asked.identity.viewer);
    if (reason !== null) return this.send(reply, this.refusalResponse(new Refusal(reason), request), []);
    const response = await this.options.track(
      readOperationWithFile(request, (file) => this.options.checkFile(file, asked.identity.accountId)).then(
        (operation) => this.answer('POST', asked, operation),
        (error: unknown) => {
          if (error instanceof Refusal) return this.refusalResponse(error, request);
          throw error;
        },
      ),
    );
    return this.send(reply, response, asked.headers);
  }

  /** Who asks, or the refusal of a request that may not be answered at all; `isUse` as for {@link Identify}. */
  async identify(request: FastifyRequest, isUse = true): Promise<Asked | Refusal> {
    const credentials = readCredentials(request.headers, this.options.cookies);
    const nobody: Identity = { viewer: this.options.visitor, accountId: null, sessionId: null };
    if (credentials.kind === 'none') return { request, identity: nobody, isVisitor: true, headers: [] };
    if (credentials.kind === 'cookie' && isForged(request.headers, this.options.publicUrl)) return new Refusal('CSRF_REFUSED');
    const identity = await this.options.identify(credentials.token, isUse);
    if (identity) return { request, identity, isVisitor: false, headers: [] };
    // A page of a visitor whose session ended still shows; a client with a dead token must be told.
    return credentials.kind === 'cookie' ? { request, identity: nobody, isVisitor: true, headers: [] } : new Refusal('SESSION_ENDED');
  }

  /** Says no before the request was even read. */
  refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
    return this.send(reply, this.refusalResponse(refusal, request), []);
  }

  contextOf(asked: Pick<Asked, 'request' | 'identity' | 'headers'>): GraphContext {
    const { request, identity, headers } = asked;
    return {
      viewer: identity.viewer,
      language: readLanguage(request.headers['accept-language']),
      request: { address: request.ip, device: (request.headers['user-agent'] ?? '').slice(0, 200) },
      loaders: new Map(),
      responseHeaders: headers,
    };
  }

  private async answer(
    method: string,
    asked: Asked,
    params: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
  ): Promise<Response> {
    const accept = acceptedType(asked.request.headers.accept);
    const { door, execution } = this.options;
    const ready = prepareAtDoor(execution, door, params, callerOf(asked));
    if (ready instanceof Refusal) return this.refusalResponse(ready, asked.request);
    const context = this.contextOf(asked);
    if (!isReady(ready)) return toResponse(this.options.execution.refuse(ready, context), accept, true);
    const kind = ready.operation.operation;
    if (kind === 'subscription') {
      return toResponse(this.options.execution.refuse([new Refusal('SUBSCRIBE_ELSEWHERE')], context), accept, true);
    }
    // Mutations are never GET (GraphQL over HTTP, 6.2.1): a link must not change anything.
    if (kind === 'mutation' && method === 'GET') {
      const { json } = this.options.execution.refuse([new Refusal('MUTATION_BY_GET')], context);
      return [
        json,
        { status: 405, statusText: 'Method Not Allowed', headers: { allow: 'POST', 'content-type': 'application/json; charset=utf-8' } },
      ];
    }
    const variables = params.variables ?? undefined;
    const run = (): Promise<Answer> => this.options.execution.run(ready, variables, context);
    const answer = (): Promise<Answer> =>
      asked.isVisitor && kind === 'query' && this.options.visitorCacheMs > 0
        ? this.shared(ready.key, variables, context.language, run)
        : run();
    const { json, hasErrors, isBadRequest = false } = await door.during(ready.wanted[0]!.act, answer);
    return toResponse({ json, hasErrors }, accept, isBadRequest);
  }

  /** Visitors who ask the same at about the same time get the same answer; errors are never kept. */
  private shared(document: string, variables: unknown, language: string, run: () => Promise<Answer>): Promise<Answer> {
    const text = `${language}\n${variables ? JSON.stringify(variables) : ''}\n${document}`;
    const key = text.length > 200 ? createHash('sha1').update(text).digest('base64') : text;
    let answer = this.visitorAnswers.get(key);
    if (!answer) {
      answer = run().then((done) => {
        if (done.hasErrors) this.visitorAnswers.delete(key);
        return done;
      });
      answer.catch(() => this.visitorAnswers.delete(key));
      this.visitorAnswers.set(key, answer);
    }
    return answer;
  }

  private refusalResponse(refusal: Refusal, request: FastifyRequest): Response {
    const { json } = this.options.execution.refuse([refusal], { language: readLanguage(request.headers['accept-language']) });
    const away = awayAnswer(refusal);
    const status = away?.status ?? statuses[refusal.code] ?? 401;
    const headers = { 'content-type': 'application/json; charset=utf-8', ...(away ? { 'retry-after': String(away.seconds) } : {}) };
    return [json, { status, statusText: '', headers }];
  }

  private send(reply: FastifyReply, [body, init]: Response, headers: [string, string][]): FastifyReply {
    void reply.status(init.status).headers({ ...init.headers, ...this.headers });
    for (const [name, value] of headers) void reply.header(name, value);
    return reply.send(body ?? '');
  }
}

/** Who asks, for the door. */
export function callerOf({ request, identity }: Pick<Asked, 'request' | 'identity'>): Caller {
  return { address: request.ip, accountId: identity.accountId };
}

/** The document ready to run, the errors for which it cannot, or why the caller is not let in with it. */
export function prepareAtDoor(
  execution: Execution,
  door: Door,
  { query, operationName }: { query: string; operationName?: string | null },
  caller: Caller,
): ReturnType<Execution['prepare']> | Refusal {
  // Reading a new document costs more than running many: rubbish counts before it is looked at.
  const unread = execution.documents.isKnown(query, operationName) ? null : door.whyOverReading(caller);
  if (unread) return unread;
  const ready = execution.prepare(query, operationName);
  return isReady(ready) ? (door.whyNotEnterWith(ready.wanted, caller) ?? ready) : ready;
}

const statuses: Readonly<Record<string, number>> = {
  CSRF_REFUSED: 403,
  FORBIDDEN: 403,
  UPLOAD_MALFORMED: 400,
  UPLOAD_INFECTED: 422,
  UPLOAD_NOT_SCANNED: 503,
  TOO_LARGE: 413,
};

type Accepted = 'application/graphql-response+json' | 'application/json';

/** The first acceptable media type; graphql-http has refused requests that accept neither. */
function acceptedType(accept: string | undefined): Accepted {
  for (const part of (accept ?? '*/*').replace(/\s/g, '').toLowerCase().split(',')) {
    const type = part.split(';')[0];
    if (type === 'application/graphql-response+json') return type;
    if (type === 'application/json' || type === 'application/*' || type === '*/*') return 'application/json';
  }
  return 'application/json';
}

/** Requests that never ran are 400 in the new media type and 200 in the old one (GraphQL over HTTP, 6.4). */
function toResponse(answer: Answer, accepted: Accepted, isBadRequest: boolean): Response {
  const status = isBadRequest && accepted !== 'application/json' ? 400 : 200;
  return [answer.json, { status, statusText: '', headers: { 'content-type': `${accepted}; charset=utf-8` } }];
}
