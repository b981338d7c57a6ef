/** Mail to people: through the SMTP server of the settings, or into files where there is none. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Clock } from '../clock/clock.js';
import { Settings } from '../config/settings.js';

export interface Letter {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

/** A server that does not answer must not keep letters for ever. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** A letter brings no files and fetches nothing, whatever somebody wrote into it. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

@Injectable()
export class Mail {
  private readonly logger = new Logger(Mail.name);
  private readonly writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  private readonly server;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    const { smtpUrl } = settings;
    this.server = smtpUrl === null ? null : createTransport({ url: smtpUrl, ...patience });
  }

  /** Hands the letter over; rejects when the server does not take it. Nobody should wait for that. */
  async send({ to, subject, text }: Letter): Promise<void> {
    const message = {
      from: this.settings.mailFrom,
      // As an address and not as a header: a comma in it must not make two recipients.
      to: { name: '', address: to },
      subject,
      text,
      date: this.clock.now(),
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...closed,
    };
    if (this.server) await this.server.sendMail(message);
    else await this.keep((await this.writer.sendMail(message)).message as Buffer);
  }

  /** The file's name holds neither who gets the letter nor what it says. */
  private async keep(message: Buffer): Promise<void> {
    const folder = join(this.settings.home, 'mail');
    const stamp = this.clock.now().toISOString().replace(/[-:.]/g, '');
    const file = join(folder, `${stamp}-${randomUUID().slice(0, 8)}.eml`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Whoever picks up letters never meets half of one.
    await writeFile(`${file}.part`, message, { mode: 0o600, flag: 'wx' });
    await rename(`${file}.part`, file);
    this.logger.log(`there is no SMTP server: the letter is in ${file}`);
  }
}
