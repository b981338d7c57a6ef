// The server that is probed: how it is asked, as whom, and how often it was.
import { demoPassword } from '../../dist/src/demo/founding.js';

/** More than all probes together need; a probe that runs away ends here. */
const mostRequests = 1_500;

/** A cookie of that session, by the name it has over TLS and by the one without. */
export const sessionCookies = (token) => `urna_session=${token}; __Host-urna_session=${token}`;

export class Target {
  requests = 0;
  sessions = new Map();

  /** @param isOwn whether it was started for the probes, so that they may write in it */
  constructor(url, isOwn) {
    this.url = url;
    this.isOwn = isOwn;
  }

  async fetch(path, options = {}) {
    if (++this.requests > mostRequests) throw new Error(`more than ${mostRequests} requests`);
    return fetch(this.url + path, { redirect: 'manual', signal: AbortSignal.timeout(15_000), ...options });
  }

  /** The answer to an operation with its status, and the text where it is not JSON. */
  async ask(body, headers = {}) {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' && body.startsWith('{"') ? body : JSON.stringify(typeof body === 'string' ? { query: body } : body),
    });
    const text = await response.text();
    try {
      return { status: response.status, ...JSON.parse(text) };
    } catch {
      return { status: response.status, text };
    }
  }

  codes(answer) {
    return (answer.errors ?? []).map(({ extensions, message }) => extensions?.code ?? message);
  }

  /** The token of somebody of the demonstration, or null where it is another installation. */
  async session(name) {
    if (!this.sessions.has(name)) {
      const input = { email: `${name}@example.org`, password: demoPassword };
      const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { code } } }';
      const { data } = await this.ask({ query, variables: { input } });
      this.sessions.set(name, data?.signIn?.token ?? null);
    }
    return this.sessions.get(name);
  }

  /** The same as headers, or null. */
  async as(name) {
    const token = await this.session(name);
    return token === null ? null : { authorization: `Bearer ${token}` };
  }
}
