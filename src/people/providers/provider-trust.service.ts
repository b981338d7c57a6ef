/** What a service says of who somebody is, as far as it is believed: an address, a document. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { AccountsService } from '../accounts.service.js';
import { normalEmail } from '../emails.rules.js';
import { SessionsService } from '../sessions.service.js';
import { readStanding } from '../sessions.queries.js';
import { TrustService } from '../trust.service.js';
import { VerifyingService } from '../verifying/verifying.service.js';
import type { Provider } from './provider-file.rules.js';
import type { Said } from './providers.rules.js';

@Injectable()
export class ProviderTrust {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly trust: TrustService,
    private readonly verifying: VerifyingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Raises what is known of the account. They are signed in either way: why a document was not taken is answered, not thrown.
   * @param isAsked whether they came to have their identity verified, and so hear that the service does not know it well enough
   */
  async believe(
    accountId: string,
    provider: Provider,
    said: Said,
    { movesParticipation, isAsked }: { movesParticipation: boolean; isAsked: boolean },
  ): Promise<Refusal | null> {
    const account = (await this.accounts.findById(accountId))!;
    const [standing] = await this.database.rows(readStanding, [accountId]);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      if (said.email !== null && normalEmail(said.email) === normalEmail(account.email)) await this.trust.confirmEmail(tx, accountId, now);
      else if (said.level !== 'REGISTERED' && standing!.trustLevel === 'REGISTERED')
        await this.trust.setLevel(tx, accountId, 'CONFIRMED', now);
    });
    this.sessions.forgetAccount(accountId);
    if (account.isAuditor || (standing!.trustLevel === 'VERIFIED' && !isAsked)) return null;
    if (said.document === null) return isAsked && canVerify(provider) ? new Refusal('PROVIDER_LEVEL_TOO_LOW') : null;
    const { kind, number, bornOn, territory } = said.document;
    const claims = { documentKind: kind, documentNumber: number, bornOn, territory, provider: provider.names.es, movesParticipation };
    try {
      await this.verifying.byProvider(accountId, claims);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.code === 'DOCUMENT_ELSEWHERE_MOVE' ? new Refusal('PROVIDER_DOCUMENT_ELSEWHERE') : error;
      throw error;
    }
  }
}

/** Whether it is ever asked for documents here. */
export function canVerify({ levels, claims }: Provider): boolean {
  return Object.values(levels).includes('VERIFIED') && claims.documentNumber !== undefined;
}
