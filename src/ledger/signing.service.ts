/** Who the ledger is: the name and the key it was begun with, which it keeps whatever the settings say later. */
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { Readiness } from '../platform/health/readiness.js';
import { beginLedger, insertCheckpoint, readIdentity, type Identity } from './ledger.queries.js';
import { signCheckpoint, type Checkpoint } from './log/checkpoint.js';
import { emptyRoot } from './log/merkle.js';
import { signNote, type NoteSigner } from './log/note.js';
import { signingKeyOf, verifierKeyOf } from './signing-key.js';

@Injectable()
export class SigningService implements OnModuleInit {
  private readonly log = new Logger('Ledger');
  private signer: NoteSigner;
  private identity: Identity;

  constructor(
    settings: Settings,
    readiness: Readiness,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.signer = signingKeyOf(settings);
    readiness.watch(() => (this.hasKey ? null : 'the ledger was begun with another key'));
  }

  async onModuleInit(): Promise<void> {
    this.identity = (await this.known()) ?? (await this.begin());
    const { origin, verifierKey } = this.identity;
    if (this.signer.name !== origin) this.log.log(`the ledger keeps the name ${origin}, with which it was begun`);
    this.signer = { ...this.signer, name: origin };
    if (!this.hasKey)
      this.log.error(
        `the ledger ${origin} was begun with the key ${verifierKey}, and this process has another one: it integrates and signs nothing. ` +
          'Give it the first key again: the URNA_LEDGER_KEY, else the URNA_SECRET, else the DATABASE_URL of that time. See docs/operations.md.',
      );
  }

  /** False when the settings have another key than the ledger was begun with: signing with it would begin a second history. */
  get hasKey(): boolean {
    return verifierKeyOf(this.signer) === this.identity.verifierKey;
  }

  get origin(): string {
    return this.identity.origin;
  }

  get verifierKey(): string {
    return this.identity.verifierKey;
  }

  /** @throws Error when this process does not have the key */
  sign(text: string): string {
    return signNote(text, [this.key()]);
  }

  signCheckpoint({ size, root }: Omit<Checkpoint, 'origin'>): string {
    return signCheckpoint({ origin: this.origin, size, root }, [this.key()]);
  }

  private key(): NoteSigner {
    if (!this.hasKey) throw new Error('the ledger was begun with another key');
    return this.signer;
  }

  private async known(): Promise<Identity | undefined> {
    return (await this.database.rows(readIdentity))[0];
  }

  /** Of several processes that start at once the first one names the ledger. The log is signed while it is still empty. */
  private async begin(): Promise<Identity> {
    const now = this.clock.now();
    const { name: origin } = this.signer;
    await this.database.transaction(async (tx) => {
      const begun = await this.database.rowsIn(tx, beginLedger, [origin, verifierKeyOf(this.signer), now]);
      if (begun.length === 0) return;
      const root = emptyRoot();
      await this.database.rowsIn(tx, insertCheckpoint, [0, root, signCheckpoint({ origin, size: 0, root }, [this.signer]), now]);
    });
    return (await this.known())!;
  }
}
