/** Text messages to telephones: through the gateway that the settings name, or into files beside the letters where there is no mail server either. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Settings, SettingsError } from '../config/settings.js';
import { Egress, EgressError } from '../egress/egress.js';
import { GatewayFault, readGateway, requestFor, type Gateway, type TextMessage } from './gateway-file.rules.js';

export type { TextMessage } from './gateway-file.rules.js';

/** The gateway did not take the message. It names no number and repeats nothing that the gateway said. */
export class TextMessageError extends Error {}

const timeoutMs = 10_000;
const mostBytes = 64 * 1024;

/** Where messages become files: to any country, since none goes out. */
const written = {
  countries: ['57', '1', '34', '52', '51', '54', '55', '56', '58', '593', '507', '44', '33', '49', '39'],
  mostPerDay: 2_000,
};

@Injectable()
export class TextMessages {
  private readonly logger = new Logger(TextMessages.name);
  private readonly gateway: Gateway | null;

  /** @throws SettingsError in one line, before anything is served */
  constructor(
    private readonly settings: Settings,
    private readonly egress: Egress,
    private readonly clock: Clock,
  ) {
    this.gateway = settings.textGatewayFile === null ? null : read(settings.textGatewayFile);
  }

  /** Whether a message would reach anybody: an installation that sends real letters and no messages offers none. */
  get isOffered(): boolean {
    return this.gateway !== null || this.settings.smtpUrl === null;
  }

  /** Calling codes of the countries to which messages go. */
  get countries(): readonly string[] {
    return (this.gateway ?? written).countries;
  }

  get mostPerDay(): number {
    return (this.gateway ?? written).mostPerDay;
  }

  /** @throws TextMessageError when the gateway does not take it */
  async send(message: TextMessage): Promise<void> {
    if (this.gateway) await this.hand(this.gateway, message);
    else await this.keep(message);
  }

  private async hand(gateway: Gateway, message: TextMessage): Promise<void> {
    try {
      const { status } = await this.egress.call(gateway.address, {
        method: 'POST',
        ...requestFor(gateway, message),
        timeoutMs,
        mostBytes,
        // A message must not follow to somewhere that nobody named.
        mostRedirects: 0,
        allowedOrigins: [new URL(gateway.address).origin],
      });
      if (status < 200 || status > 299) throw new TextMessageError(`status ${status}`);
    } catch (error) {
      const reason = error instanceof EgressError ? error.reason : error instanceof TextMessageError ? error.message : 'unknown';
      this.logger.warn(`the gateway did not take a text message: ${reason}`);
      throw new TextMessageError(reason);
    }
  }

  /** The file's name holds neither who gets the message nor what it says. */
  private async keep({ to, text }: TextMessage): Promise<void> {
    const folder = join(this.settings.home, 'mail');
    const file = join(folder, `${this.clock.now().toISOString().replace(/[-:.]/g, '')}-${randomUUID().slice(0, 8)}.sms`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Whoever picks up messages never meets half of one.
    await writeFile(`${file}.part`, `To: ${to}\n\n${text}\n`, { mode: 0o600, flag: 'wx' });
    await rename(`${file}.part`, file);
    this.logger.log(`there is no gateway for text messages: the message is in ${file}`);
  }
}

function read(path: string): Gateway {
  try {
    return readGateway(readFileSync(path, 'utf8'), {
      // Beside the file that names it, wherever Urna was started.
      file: (name) => readFileSync(resolve(dirname(path), name), 'utf8'),
      variable: (name) => process.env[name],
    });
  } catch (error) {
    const fault = error instanceof GatewayFault ? error.message : 'cannot be read';
    throw new SettingsError(`URNA_TEXT_MESSAGES: ${path} ${fault}; docs/signing-in.md shows how it is written.`);
  }
}
