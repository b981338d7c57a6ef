/** What must happen to polls by itself, in this order: they open and close, are counted, and lose their key. */
import { Injectable } from '@nestjs/common';
import { ClosingService } from './closing.service.js';
import { CountingService } from './counting.service.js';
import { oneByOne } from './one-by-one.js';
import { SeveringService } from './severing.service.js';

@Injectable()
export class EndingsService {
  constructor(
    private readonly closing: ClosingService,
    private readonly counting: CountingService,
    private readonly severing: SeveringService,
  ) {}

  /** Does everything that is due; several processes may do so at once. */
  async carryOn(): Promise<void> {
    await oneByOne([this.closing, this.counting, this.severing], (step) => step.carryOn());
  }
}
