/** Sees that what officials ask for exists, before it is kept. */
import { Injectable } from '@nestjs/common';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { AgenciesService } from '../agencies.service.js';
import { tidyEligibility, whyNotAskFor, type Eligibility } from '../eligibility.rules.js';
import { RollsService } from './rolls.service.js';

@Injectable()
export class EligibilityService {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly rolls: RollsService,
  ) {}

  /** As it is kept; null for everybody who has an account. */
  async check(wish: Eligibility): Promise<Eligibility | null> {
    refuseIf(whyNotAskFor(wish));
    const known = await this.agencies.territoriesByCodes(wish.territories);
    if (wish.territories.some((code) => !known.has(code))) throw new Refusal('TERRITORY_UNKNOWN', {}, 'input.eligibility.territories');
    if (wish.rollId !== null) await this.rolls.existing(wish.rollId, 'input.eligibility.rollId');
    return tidyEligibility(wish);
  }
}
