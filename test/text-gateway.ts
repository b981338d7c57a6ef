/** A gateway for text messages, for tests: a server in this process that keeps what it is asked to send, or does not take it. */
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Sent {
  to: string;
  text: string;
  headers: IncomingHttpHeaders;
}

export const gatewaySecret = 'a-secret-of-the-gateway';

export class TextGateway {
  private readonly folder = mkdtempSync(join(tmpdir(), 'urna-gateway-'));
  readonly sent: Sent[] = [];
  /** What it answers: a status, with where to go for a redirect. */
  answer: { status: number; location?: string } = { status: 202 };
  /** What else was asked of it. */
  readonly elsewhere: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async open(): Promise<TextGateway> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { status, location } = gateway.answer;
        if (request.method !== 'POST' || request.url !== '/v1/messages') gateway.elsewhere.push(`${request.method} ${request.url}`);
        else if (status < 300) gateway.sent.push({ ...(JSON.parse(Buffer.concat(chunks).toString()) as Sent), headers: request.headers });
        response.writeHead(status, location ? { location } : {}).end('{"id":"1"}');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gateway: TextGateway = new TextGateway(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return gateway;
  }

  /** The file for URNA_TEXT_MESSAGES. @param more what it says besides, or otherwise */
  file(more: object = {}): string {
    writeFileSync(join(this.folder, 'secret'), `${gatewaySecret}\n`);
    const path = join(this.folder, 'gateway.json');
    const usual = { address: `${this.address}/v1/messages`, secretFile: 'secret', body: { to: '{to}', text: '{text}' } };
    writeFileSync(path, JSON.stringify({ ...usual, ...more }));
    return path;
  }

  /** The code of the newest message to a number. */
  codeTo(number: string): string {
    const message = this.sent.filter(({ to }) => to === number).at(-1);
    if (!message) throw new Error(`There is no message to ${number}.`);
    return /\b\d{6}\b/.exec(message.text)![0];
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
