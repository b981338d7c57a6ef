/** A client as its users write it: urql for questions and acts, graphql-ws beneath it for what is watched. */
import { Client, fetchExchange, subscriptionExchange, type AnyVariables, type OperationResult } from '@urql/core';
import { createClient, type Client as Sockets } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Person } from '../person.js';

export class Urql {
  readonly client: Client;
  private readonly sockets: Sockets;
  private line?: WebSocket;

  constructor({ url, headers }: Person) {
    this.sockets = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: headers,
      shouldRetry: () => true,
      on: { connected: (socket) => void (this.line = socket as WebSocket) },
    });
    this.client = new Client({
      url: `${url}/graphql`,
      preferGetMethod: false,
      fetchOptions: { headers },
      exchanges: [
        fetchExchange,
        subscriptionExchange({
          forwardSubscription: ({ query, variables }) => ({
            subscribe: (sink) => ({
              unsubscribe: this.sockets.subscribe({ query: query!, variables: variables as Record<string, unknown> }, sink as never),
            }),
          }),
        }),
      ],
    });
  }

  /** Asks, and fails where the answer is an error. */
  async ask(query: string, variables: AnyVariables = {}): Promise<any> {
    const { data, error } = await this.client.query(query, variables, { requestPolicy: 'network-only' }).toPromise();
    if (error) throw error;
    return data;
  }

  /** Acts, and returns the payload whether it was done or refused. */
  async act(mutation: string, input: object, selection = ''): Promise<any> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`;
    const { data, error } = await this.client.mutation(document, { input }).toPromise();
    if (error) throw error;
    return data[mutation];
  }

  watch(document: string, variables: AnyVariables, tell: (answer: OperationResult) => void): { unsubscribe: () => void } {
    return this.client.subscription(document, variables).subscribe(tell);
  }

  /** Loses the connection, as a train in a tunnel does. */
  lose(): void {
    this.line?.terminate();
  }

  close(): void {
    void this.sockets.dispose();
  }
}

/** Events wait for every transaction that is open in the cluster, those of other test files included. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 1_600) throw new Error('Waited in vain.');
    await new Promise((later) => setTimeout(later, 25));
  }
}
