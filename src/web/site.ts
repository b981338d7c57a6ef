/** Serves the pages: finds who asks, in which language, and sends what the page answers. */
import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { awayAnswer, Door } from '../platform/door/door.js';
import type { Act } from '../platform/door/acts.rules.js';
import { pageHeaders } from '../platform/door/security-headers.js';
import { Cookies } from '../platform/graphql/cookies.js';
import { PageClient } from '../platform/graphql/page-client.js';
import { readMultipart, takeMultipart } from '../platform/graphql/multipart-form.js';
import { tell } from '../platform/graphql/mutations.js';
import { isForged, type Identity } from '../platform/graphql/identity.js';
import { languages, readLanguage, type Language } from '../platform/messages/messages.js';
import { tellError } from '../platform/log-words.rules.js';
import { Malware } from '../platform/malware/malware.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { noteRefused } from '../platform/refused-log.js';
import { addresses, addressMeant } from './addresses.js';
import { explainBlackouts } from './kit/blackouts.js';
import { Assets, encodingFor } from './kit/assets.js';
import { Form, ownFields } from './kit/form.js';
import { isTokenFor, newFormCookie, tokenFor } from './kit/forgery.js';
import { cutPart } from './kit/live-part.js';
import type { Page } from './kit/page.js';
import { Rendering, Shelf } from './kit/shelf.js';
import { PageError, type View } from './kit/view.js';
import { Visit } from './kit/visit.js';
import { showAgain, showError, showSignIn } from './pages/errors/errors.page.js';
import { pages } from './pages.js';

const mostFormBytes = 2 * 1024 * 1024;

interface Asked {
  page: Page | null;
  language: Language;
  request: FastifyRequest;
  /** Cookies and other headers to send along. */
  headers: [string, string][];
}

@Injectable()
export class Site implements OnApplicationBootstrap {
  private readonly log = new Logger('Pages');
  private shelf: Shelf;
  private readonly fixedHeaders: Record<string, string>;
  private assets: Assets;
  /** Pages that ask to come again later, by language and status: made once, so that turning away costs next to nothing. */
  private readonly awayPages = new Map<string, Rendering>();

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly client: PageClient,
    private readonly host: HttpAdapterHost,
    private readonly door: Door,
    private readonly cookies: Cookies,
    private readonly malware: Malware,
  ) {
    this.fixedHeaders = pageHeaders(settings.isSecure);
  }

  async onApplicationBootstrap(): Promise<void> {
    // Commands that only write, such as the one that fills the demonstration, serve nothing.
    if (!this.host.httpAdapter) return;
    this.assets = new Assets();
    this.shelf = new Shelf(this.client.visitorCacheMs);
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: mostFormBytes },
        (_request, body, done) => done(null, new URLSearchParams(String(body))),
      );
      await takeMultipart(scope);
      this.assets.serve(scope);
      const route = (method: 'GET' | 'POST', url: string, handler: (request: FastifyRequest, reply: FastifyReply) => unknown): void =>
        void scope.route({ method, url, helmet: false, config: { asksItself: true }, handler });
      route('GET', '/', (request, reply) => this.greet(request, reply));
      for (const language of languages) {
        for (const page of pages) {
          const path = addresses[page.address][language];
          const url = `/${language}${path === '/' ? '' : path}`;
          route('GET', url, (request, reply) => this.get({ page, language, request, headers: [] }, reply));
          route('POST', url, (request, reply) => this.post({ page, language, request, headers: [] }, reply));
        }
      }
      route('GET', '/*', (request, reply) => this.get({ page: null, language: this.guess(request), request, headers: [] }, reply));
    });
  }

  /** The way in: to the language that was used last, else the one that the browser prefers. */
  private greet(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return reply.headers({ ...this.fixedHeaders, vary: 'accept-language, cookie' }).redirect(`/${this.guess(request)}`, 302);
  }

  private guess(request: FastifyRequest): Language {
    const inPath = languages.find(
      (language) => request.url === `/${language}` || (/^\/../.test(request.url) && request.url.startsWith(`/${language}/`)),
    );
    const last = this.cookies.read(request.headers, 'language');
    return inPath ?? languages.find((language) => language === last) ?? readLanguage(request.headers['accept-language']);
  }

  private async get(asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
    const { page, request } = asked;
    const act = page?.comesFor ?? 'read';
    const refusal = await this.whyAway(act, request);
    if (refusal) return this.turnAway(asked, refusal, reply);
    const isVisitor = this.cookies.read(request.headers, 'session') === null;
    const isShared = isVisitor && (page === null || page.isShared) && !page?.needsAccount;
    const render = (): Promise<Rendering> => this.render(asked);
    const rendering = await this.door.during(act, () => (isShared ? this.shelf.get(`${asked.language} ${request.url}`, render) : render()));
    return this.send(asked, rendering, isShared, reply);
  }

  private async post(asked: Asked, reply: FastifyReply): Promise<FastifyReply> {
    const { page, request } = asked;
    const act = request.isMultipart() ? 'upload' : (page?.comesFor ?? 'write');
    const refusal = await this.whyAway(act, request);
    if (refusal) return this.turnAway(asked, refusal, reply);
    const form = new Form(request.body instanceof URLSearchParams ? request.body : new URLSearchParams());
    return this.send(asked, await this.door.during(act, () => this.render(asked, form)), false, reply);
  }

  private async whyAway(act: Act, request: FastifyRequest): Promise<Refusal | null> {
    const identity = await this.identify(request);
    return this.door.whyNotEnter(act, { address: request.ip, accountId: identity?.accountId ?? null });
  }

  /** The same short page for everybody, and when to come again. */
  private turnAway({ language, request }: Asked, refusal: Refusal, reply: FastifyReply): FastifyReply {
    const { status, seconds } = awayAnswer(refusal)!;
    const key = `${language} ${status}`;
    let rendering = this.awayPages.get(key);
    if (!rendering) {
      const visit = this.visitOf({ page: null, language, request, headers: [] }, null, `/${language}`);
      this.awayPages.set(key, (rendering = toRendering(showError(visit, status, null), visit)));
    }
    void reply.headers({ ...this.fixedHeaders, 'cache-control': 'no-store', 'retry-after': String(seconds) });
    return reply.status(status).header('content-type', rendering.type).send(rendering.plain);
  }

  /** Runs the page and renders what it answers; refusals and faults become pages too. */
  private async render(asked: Asked, form: Form | null = null): Promise<Rendering> {
    const visit = await this.visit(asked);
    try {
      return toRendering(await this.answer(asked, visit, form), visit);
    } catch (error) {
      return toRendering(await this.answerError(error, visit), visit);
    }
  }

  private async answer({ page, request }: Asked, visit: Visit, form: Form | null): Promise<View> {
    if (!page) {
      const path = request.url.split('?')[0]!;
      if (path.length > 1 && path.endsWith('/') && !path.startsWith('//')) return { kind: 'redirect', to: path.replace(/\/+$/, '') };
      const meant = addressMeant(path);
      if (meant !== null) return { kind: 'redirect', to: `${meant}${request.url.slice(path.length)}` };
      throw new PageError(404);
    }
    if (!form) {
      if (page.needsAccount && !visit.isSignedIn) return { kind: 'redirect', to: visit.signIn() };
      return page.show(visit);
    }
    if (!page.act) throw new PageError(404);
    if (isForged(request.headers, this.settings.publicUrl)) {
      noteRefused(page.address, 'CSRF_REFUSED');
      throw new PageError(403, visit.t('errors.forged'));
    }
    if (request.isMultipart()) {
      if (!visit.isSignedIn) return { kind: 'redirect', to: visit.signIn() };
      form = await this.readUpload(request, page, visit);
    }
    const fields = [...form.fields].filter(([name]) => !ownFields.includes(name));
    const hasPassword = fields.some(([name]) => /password/i.test(name));
    // A session that ended while somebody wrote: they sign in and go on with the same words, but no page repeats a password.
    if (!visit.isSignedIn && !page.isForVisitors)
      return hasPassword ? { kind: 'redirect', to: visit.signIn() } : showSignIn(visit, visit.url, fields);
    const cookie = this.cookies.read(request.headers, visit.isSignedIn ? 'session' : 'form');
    if (cookie === null || !isTokenFor(this.settings.secret, cookie, form.text('token'))) {
      noteRefused(page.address, 'FORM_TOKEN_WRONG');
      // Written for another session of the same browser, such as before signing in again in another tab: asked once more.
      if (!hasPassword) return showAgain(visit, visit.url, fields);
      return page.again ? page.again(visit, form) : page.show(visit);
    }
    return page.act(visit, form);
  }

  /** A form with a file, of those who may send one: nothing is read of the others. */
  private async readUpload(request: FastifyRequest, page: Page, visit: Visit): Promise<Form> {
    const identity = await this.client.identify(this.cookies.read(request.headers, 'session')!);
    const reason = !page.takesFile || !identity ? 'FORBIDDEN' : this.client.whyNotUpload(identity);
    if (reason !== null) throw refusedPage(page, new Refusal(reason), visit);
    try {
      const { parts } = await readMultipart(request, mostFormBytes, (file) => this.malware.check(file, identity!.accountId));
      const fields = parts.flatMap((part) => ('value' in part ? [[part.name, part.value]] : []));
      return new Form(
        new URLSearchParams(fields),
        new Map(parts.flatMap((part) => ('file' in part ? [[part.name, part.file] as const] : []))),
      );
    } catch (error) {
      throw error instanceof Refusal ? refusedPage(page, error, visit) : error;
    }
  }

  private async answerError(error: unknown, visit: Visit): Promise<View> {
    if (error instanceof PageError) return showError(visit, error.status, error.reason);
    const id = randomUUID();
    this.log.error(`fault ${id}: ${tellError(error)}`);
    return showError(visit, 500, visit.t('errors.faultId', { id }));
  }

  private async visit(asked: Asked): Promise<Visit> {
    return this.visitOf(asked, await this.identify(asked.request), asked.request.url);
  }

  /** Who asks; a page that is open and renews a part of itself is no sign that somebody is there. */
  private async identify(request: FastifyRequest): Promise<Identity | null> {
    const session = this.cookies.read(request.headers, 'session');
    return session === null ? null : this.client.identify(session, !/[?&]part=/.test(request.url));
  }

  private visitOf({ page, language, request, headers }: Asked, identity: Identity | null, url: string): Visit {
    const session = this.cookies.read(request.headers, 'session');
    const at = url.indexOf('?');
    const token = (of?: 'newSession'): string => {
      const newSession = of ? this.cookies.readSet(headers, 'session') : null;
      if (newSession !== null) return tokenFor(this.settings.secret, newSession);
      if (identity) return tokenFor(this.settings.secret, session!);
      let cookie = this.cookies.read(request.headers, 'form');
      if (cookie === null) {
        cookie = newFormCookie();
        // A second form of the same page has the same token.
        request.headers.cookie = `${request.headers.cookie ?? ''};${this.cookies.nameOf('form')}=${cookie}`;
        headers.push(this.cookies.set('form', cookie, null));
      }
      return tokenFor(this.settings.secret, cookie);
    };
    return new Visit({
      language,
      name: page?.address ?? null,
      parts: (request.params ?? {}) as Record<string, string>,
      query: new URLSearchParams(at < 0 ? '' : url.slice(at + 1)),
      url,
      origin: this.settings.publicUrl,
      now: this.clock.now(),
      isSignedIn: identity !== null,
      context: this.client.contextFor(identity, language, request, headers),
      execution: this.client.execution,
      assets: this.assets,
      token,
    });
  }

  private async send(asked: Asked, rendering: Rendering, isShared: boolean, reply: FastifyReply): Promise<FastifyReply> {
    const { request, language } = asked;
    const encoding = rendering.encodingOf(encodingFor(request.headers['accept-encoding']));
    void reply.headers(this.fixedHeaders);
    void reply.header('vary', 'cookie, accept-encoding').header('etag', rendering.etag);
    // A step that answers a form is kept by the browser alone: whoever goes back and forward must not lose it.
    const isKeptNowhere = asked.page?.needsAccount && request.method === 'GET';
    void reply.header('cache-control', isShared ? 'no-cache' : isKeptNowhere ? 'private, no-store' : 'private, no-cache');
    // Not «no-referrer»: with it, browsers do not say from where a form was sent.
    if (asked.page?.hasSecretAddress) void reply.header('referrer-policy', 'strict-origin').header('cache-control', 'no-store');
    if (asked.page && this.cookies.read(request.headers, 'language') !== language)
      void reply.header(...this.cookies.set('language', language, 365 * 86_400));
    for (const [name, value] of asked.headers) void reply.header(name, value);
    if (rendering.location !== null) return reply.redirect(rendering.location, rendering.status);
    if (rendering.status === 200 && isKnown(rendering.etag, request.headers['if-none-match'])) return reply.status(304).send();
    if (rendering.fileName) void reply.header('content-disposition', `attachment; filename="${rendering.fileName}"`);
    if (encoding !== 'plain') void reply.header('content-encoding', encoding);
    return reply
      .status(rendering.status)
      .header('content-type', rendering.type)
      .send(await rendering.in(encoding));
  }
}

function refusedPage(page: Page, refusal: Refusal, visit: Visit): PageError {
  noteRefused(page.address, refusal.code);
  return new PageError(403, tell(refusal, visit.language));
}

/** Whether the browser has the page already (RFC 9110, 13.1.2). */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  return ifNoneMatch !== undefined && (ifNoneMatch === etag || ifNoneMatch.split(',').some((known) => known.trim() === etag));
}

function toRendering(view: View, visit: Visit): Rendering {
  if (view.kind === 'redirect') return new Rendering(303, 'text/plain; charset=utf-8', '', view.to);
  if (view.kind === 'file') return new Rendering(200, view.type, view.body, null, view.name ?? null);
  const html = explainBlackouts(`<!doctype html>${renderToString(view.body)}`, visit.t('comment.blackout'));
  const part = view.status === 200 ? visit.query.get('part') : null;
  return new Rendering(view.status, 'text/html; charset=utf-8', part === null ? html : (cutPart(html, part) ?? html));
}
