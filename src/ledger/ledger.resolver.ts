/** The ledger in the API. */
import { Query, Resolver } from '@nestjs/graphql';
import { Settings } from '../platform/config/settings.js';
import { Ledger } from './ledger-state.js';
import { LedgerService } from './ledger.service.js';

@Resolver(() => Ledger)
export class LedgerResolver {
  constructor(
    private readonly service: LedgerService,
    private readonly settings: Settings,
  ) {}

  @Query(() => Ledger, { description: 'The ledger, and what it had in it when it was last signed.' })
  async ledger(): Promise<Ledger> {
    const newest = await this.service.newestCheckpoint();
    return {
      origin: this.service.origin,
      verifierKey: this.service.verifierKey,
      url: `${this.settings.publicUrl}/ledger`,
      checkpoint: newest && { ...newest, root: newest.root.toString('base64') },
    };
  }
}
