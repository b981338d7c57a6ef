/** Somebody who talks to the API over HTTP, as any client would. */
export interface Answer<Data = any> {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [fact: string]: unknown } }[];
  extensions?: { cost: { requested: number; limit: number } };
}

export interface Identity {
  name: string;
  email: string;
  accountId: string;
  sessionId: string;
  token: string;
}

export class Person {
  constructor(
    readonly url: string,
    private readonly identity: Identity | null,
    private readonly language = 'es',
    private readonly extraHeaders: Record<string, string> = {},
  ) {}

  /** A word that nobody else has; digits might look like the number of somebody's document. */
  get mark(): string {
    return this.accountId.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
  }

  get name(): string {
    return this.identity?.name ?? 'visitor';
  }
  get email(): string {
    return this.identity!.email;
  }
  get accountId(): string {
    return this.identity!.accountId;
  }
  get sessionId(): string {
    return this.identity!.sessionId;
  }
  get token(): string {
    return this.identity!.token;
  }
  get headers(): Record<string, string> {
    return {
      'accept-language': this.language,
      ...(this.identity ? { authorization: `Bearer ${this.identity.token}` } : {}),
      ...this.extraHeaders,
    };
  }

  /** They signed in again, and go on in that session. */
  goOnWith(sessionId: string, token: string): void {
    Object.assign(this.identity!, { sessionId, token });
  }

  speaking(language: string): Person {
    return new Person(this.url, this.identity, language, this.extraHeaders);
  }

  /** The same person with other headers, such as those of a proxy. */
  sending(headers: Record<string, string>): Person {
    return new Person(this.url, this.identity, this.language, { ...this.extraHeaders, ...headers });
  }

  /** Runs a document and returns the whole answer. */
  async ask<Data = any>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  /** Runs a query that must succeed and returns its data. */
  async read<Data = any>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors) throw new Error(`${this.name}: ${JSON.stringify(errors)}`);
    return data;
  }

  /**
   * Runs one mutation with its input and returns its payload, `userErrors` included.
   * @param selection what to select of the payload besides `userErrors`
   */
  async do<Payload = any>(
    mutation: string,
    input: Record<string, unknown>,
    selection = '',
  ): Promise<Payload & { userErrors: { code: string; field: string[] | null; message: string }[] }> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const { data, errors } = await this.ask(
      `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`,
      { input },
    );
    if (errors) throw new Error(`${this.name}, ${mutation}: ${JSON.stringify(errors)}`);
    return data[mutation];
  }

  /** The same, for acts that must succeed. */
  async act<Payload = any>(mutation: string, input: Record<string, unknown>, selection = ''): Promise<Payload> {
    const payload = await this.do(mutation, input, selection);
    if (payload.userErrors.length > 0) throw new Error(`${this.name}, ${mutation}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  /** The codes with which an act is refused; empty when it was done. */
  async refusals(mutation: string, input: Record<string, unknown>): Promise<string[]> {
    return (await this.do(mutation, input)).userErrors.map(({ code }: { code: string }) => code);
  }
}
