/** The ledger: what was done, in an order that nobody can change afterwards and anybody can check. */
import { Module } from '@nestjs/common';
import { LedgerService } from './ledger.service.js';

@Module({
  providers: [LedgerService],
  exports: [LedgerService],
})
export class LedgerModule {}
