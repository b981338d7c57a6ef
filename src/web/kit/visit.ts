/** One request for a page: who asks, in which language, for what, and the means to answer. */
import { randomUUID } from 'node:crypto';
import type { GraphContext } from '../../platform/graphql/context.js';
import type { Execution } from '../../platform/graphql/execution.js';
import type { Language } from '../../platform/messages/messages.js';
import { addressOf, type AddressName } from '../addresses.js';
import type { Assets } from './assets.js';
import { run, type UserError } from './client.js';
import type { Document } from './document.js';
import type { View } from './view.js';
import { wordsOf, type Facts, type Words, type Wrappers } from './words.js';

export interface VisitFacts {
  language: Language;
  /** Which page, and what the `:names` of its address stand for. */
  name: AddressName | null;
  parts: Record<string, string>;
  query: URLSearchParams;
  /** Path and query as asked for. */
  url: string;
  /** The address at which people reach Urna, without a slash at its end. */
  origin: string;
  now: Date;
  isSignedIn: boolean;
  context: GraphContext;
  execution: Execution;
  assets: Assets;
  /** The anti-forgery token of this browser's forms; or of the session that this answer begins. */
  token: (of?: 'newSession') => string;
}

export class Visit {
  readonly words: Words;

  constructor(private readonly facts: VisitFacts) {
    this.words = wordsOf[facts.language];
  }

  get language(): Language {
    return this.facts.language;
  }
  get otherLanguage(): Language {
    return this.facts.language === 'es' ? 'en' : 'es';
  }
  get query(): URLSearchParams {
    return this.facts.query;
  }
  get url(): string {
    return this.facts.url;
  }
  get origin(): string {
    return this.facts.origin;
  }
  get now(): Date {
    return this.facts.now;
  }
  get isSignedIn(): boolean {
    return this.facts.isSignedIn;
  }
  get assets(): Assets {
    return this.facts.assets;
  }
  get pageName(): AddressName | null {
    return this.facts.name;
  }

  /** What a `:name` of the address stands for. */
  part(name: string): string {
    return this.facts.parts[name] ?? '';
  }

  /** The sentence of that key (see Words). */
  t(key: string, facts?: Facts): string {
    return this.words.say(key, facts);
  }

  /** The same with elements inside. */
  rich(key: string, wrap: Wrappers, facts?: Facts): ReturnType<Words['rich']> {
    return this.words.rich(key, wrap, facts);
  }

  /** The address of another page in the same language. */
  to(name: AddressName, parts?: Record<string, string>, query?: Record<string, string | number | null | undefined>): string {
    return addressOf(this.language, name, parts, query);
  }

  /** This page with other words after the question mark; null takes one away. */
  here(changes: Record<string, string | number | null> = {}): string {
    const query = new URLSearchParams(this.query);
    for (const name of ['done', 'count', 'passed']) query.delete(name);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) query.delete(key);
      else query.set(key, String(value));
    }
    const path = this.url.split('?')[0]!;
    return query.size > 0 ? `${path}?${query.toString()}` : path;
  }

  /** This page in another language. */
  inLanguage(language: Language): string {
    if (!this.facts.name) return `/${language}`;
    return addressOf(language, this.facts.name, this.facts.parts, Object.fromEntries(this.query));
  }

  /** The address of the page to sign in and then come back to this one. */
  signIn(to = this.url): string {
    return this.to('signIn', {}, { next: to });
  }

  token(): string {
    return this.facts.token();
  }

  /** The same visit as the person who has just signed in: their session travels in the answer. */
  afterSigningIn(view: (visit: Visit) => View): View {
    return view(new Visit({ ...this.facts, isSignedIn: true, token: () => this.facts.token('newSession') }));
  }

  /** A new key under which a form is carried out once. */
  newKey(): string {
    return randomUUID();
  }

  /** The data of the page's document, as the viewer sees it. */
  ask<Data, Variables>(document: Document<Data, Variables>, variables: Variables): Promise<Data> {
    return run(this.facts.execution, document, variables, { ...this.facts.context, loaders: new Map() });
  }

  /** Carries out a mutation: its payload, with `userErrors` empty when it was done. */
  async act<Payload extends { userErrors: UserError[] }, Variables>(
    document: Document<Record<string, Payload>, Variables>,
    variables: Variables,
  ): Promise<Payload> {
    const data = await run(this.facts.execution, document, variables, { ...this.facts.context, loaders: new Map() });
    return Object.values(data as Record<string, Payload>)[0]!;
  }
}
