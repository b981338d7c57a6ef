/** The ledger: what was done, in an order that nobody can change afterwards and anybody can check. */
import { Module } from '@nestjs/common';
import { IntegratingService } from './integrating.service.js';
import { LedgerFilesController } from './ledger-files.controller.js';
import { LedgerResolver } from './ledger.resolver.js';
import { LedgerService } from './ledger.service.js';
import { SequencerService } from './sequencer.service.js';
import { SigningService } from './signing.service.js';
import { TilesService } from './tiles.service.js';

@Module({
  providers: [IntegratingService, LedgerResolver, LedgerService, SequencerService, SigningService, TilesService],
  controllers: [LedgerFilesController],
  exports: [LedgerService],
})
export class LedgerModule {}
