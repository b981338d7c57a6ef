/** The letters that a world has written: the .eml files in its folder, read as a mail program would. */
import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ReadLetter {
  file: string;
  headers: string;
  to: string;
  subject: string;
  text: string;
}

/** Every account begins with this letter; tests that are about others pass over it. */
const confirming = ['Confirme su correo en Urna', 'Confirm your address at Urna'];

interface DatedLetter extends ReadLetter {
  changedAt: number;
}

export class Letters {
  /** Give it to the world as URNA_HOME. */
  readonly home = mkdtempSync(join(tmpdir(), 'urna-letters-'));
  readonly folder = join(this.home, 'mail');
  /** What was read already: a letter that is written stays as it is. */
  private readonly read = new Map<string, Promise<DatedLetter>>();

  /** All letters to somebody (those that ask to confirm the address, or the others), oldest first, as soon as there are that many. */
  async to(email: string, count = 1, isConfirming = false): Promise<ReadLetter[]> {
    for (const deadline = Date.now() + 30_000; ;) {
      const found = (await this.all()).filter(({ to, subject }) => to === email && confirming.includes(subject) === isConfirming);
      if (found.length >= count) return found;
      if (Date.now() > deadline) throw new Error(`Waited for ${count} letters to ${email}, there are ${found.length}.`);
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  async all(): Promise<ReadLetter[]> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
    const letters = await Promise.all(names.sort().map((name) => this.letter(name)));
    return letters.sort((one, other) => one.changedAt - other.changedAt);
  }

  /** The text messages to a number, oldest first. */
  async messagesTo(number: string): Promise<string[]> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => name.endsWith('.sms')).sort();
    const all = await Promise.all(names.map((name) => readFile(join(this.folder, name), 'utf8')));
    return all.filter((message) => message.startsWith(`To: ${number}\n`));
  }

  private letter(name: string): Promise<DatedLetter> {
    const known = this.read.get(name);
    if (known) return known;
    const letter = readLetter(join(this.folder, name));
    letter.catch(() => this.read.delete(name));
    this.read.set(name, letter);
    return letter;
  }

  burn(): Promise<void> {
    return rm(this.home, { recursive: true, force: true });
  }
}

async function readLetter(file: string): Promise<DatedLetter> {
  const message = await readFile(file, 'latin1');
  const end = message.indexOf('\r\n\r\n');
  const headers = message.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const body = message.slice(end + 4);
  const encoding = header('Content-Transfer-Encoding');
  const bytes =
    encoding === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
  const { mtimeMs } = await stat(file);
  return {
    file,
    headers,
    to: header('To'),
    subject: decoded(header('Subject')),
    text: bytes.toString('utf8'),
    changedAt: mtimeMs,
  };
}

/** RFC 2045, 6.7. */
function unquoted(body: string): string {
  return body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** RFC 2047. */
function decoded(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(unquoted(text.replaceAll('_', ' ')), 'latin1').toString('utf8'),
    );
}
