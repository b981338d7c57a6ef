/** Mail through a server, as an operator sets it up. */
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Letters } from '../letters.js';
import { World } from '../world.js';

/** As much of a mail server as it takes: it writes down what it is told, and takes every letter or none. */
class Postbox {
  readonly heard: string[] = [];
  isFull = false;
  private readonly server: Server = createServer((socket) => this.talk(socket));

  async open(): Promise<string> {
    await new Promise<void>((opened) => this.server.listen(0, '127.0.0.1', opened));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  async until(line: string): Promise<void> {
    for (const deadline = Date.now() + 30_000; !this.heard.includes(line); await new Promise((later) => setTimeout(later, 20)))
      if (Date.now() > deadline) throw new Error(`Waited for ${line}, heard ${this.heard.join(' / ')}`);
  }

  private talk(socket: Socket): void {
    let [isLetter, rest] = [false, ''];
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say('220 postbox');
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString()).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        this.heard.push(line);
        if (isLetter && line !== '.') continue;
        if (line === 'DATA') say('354 go on');
        else if (line.startsWith('RCPT') && this.isFull) say(`550 no room for ${line}`);
        else say('250 ok');
        isLetter = line === 'DATA';
        if (line === 'QUIT') socket.end();
      }
    });
  }
}

const letters = new Letters();
const postbox = new Postbox();
let world: World;
beforeAll(async () => {
  world = await World.open({
    URNA_HOME: letters.home,
    URNA_SMTP_URL: await postbox.open(),
    URNA_MAIL_FROM: 'Urna <no-responder@example.org>',
  });
  await world.visitor().act('register', { email: 'ana@example.org', password: 'tres gatos en el tejado', displayName: 'Ana' });
});
afterAll(async () => {
  await world?.close();
  postbox.close();
  await letters.burn();
});

describe('the mail of Urna', () => {
  it('goes to the server of the settings, from their sender, and into no file', async () => {
    await world.visitor().act('requestPasswordReset', { email: 'ana@example.org' });
    await postbox.until('.');
    expect(postbox.heard).toEqual(
      expect.arrayContaining([
        'MAIL FROM:<no-responder@example.org>',
        'RCPT TO:<ana@example.org>',
        'From: Urna <no-responder@example.org>',
        'To: ana@example.org',
        'Auto-Submitted: auto-generated',
      ]),
    );
    expect(await letters.all()).toEqual([]);
  });

  it('that a server refuses is nothing the person who asked can tell', async () => {
    postbox.isFull = true;
    const before = postbox.heard.length;
    expect(await world.visitor().refusals('requestPasswordReset', { email: 'ana@example.org' })).toEqual([]);
    await new Promise((later) => setTimeout(later, 300));
    expect(postbox.heard.slice(before)).toContain('RCPT TO:<ana@example.org>');
    expect((await world.visitor().ask('{ __typename }')).errors).toBeUndefined();
  });
});
