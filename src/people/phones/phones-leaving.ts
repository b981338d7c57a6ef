/** What telephones hold of people: what goes along in their archive, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { statement } from '../../platform/database/database.js';
import { PersonalRecords } from '../../platform/personal-records/personal-records.js';
import { forgetCode } from './phones.queries.js';
import { PhonesService } from './phones.service.js';

@Injectable()
export class PhonesLeaving implements OnModuleInit {
  constructor(
    private readonly records: PersonalRecords,
    private readonly phones: PhonesService,
  ) {}

  onModuleInit(): void {
    this.records.declare([
      {
        table: 'phones',
        columns: ['account_id'],
        archive: { name: 'phone', collect: (accountId) => this.own(accountId) },
        atLeaving: 'DELETED',
        because: 'The number goes. For 90 days a keyed hash says that it confirms no other account.',
      },
      {
        table: 'phone_codes',
        columns: ['account_id'],
        archive: { name: 'phoneCode', collect: (accountId) => this.awaited(accountId) },
        atLeaving: 'DELETED',
        sever: [forgetCode],
        because: 'A code that shows nothing any more.',
      },
      {
        table: 'phone_rests',
        columns: ['account_id'],
        archive: { name: 'phoneRests', select: 'SELECT rests_until FROM phone_rests WHERE account_id = $1 ORDER BY rests_until' },
        atLeaving: 'SEVERED',
        sever: [statement('phone_rests.sever', 'UPDATE phone_rests SET account_id = NULL WHERE account_id = $1')],
        because: 'One telephone must not confirm one account after the other; the keyed hash leads to nobody and goes after 90 days.',
      },
    ]);
    this.records.onLeaving(async (tx, { accountId, now }) => {
      await this.phones.giveUp(tx, accountId, null, now);
    });
  }

  private async own(accountId: string): Promise<object[]> {
    const phone = (await this.phones.of([accountId])).get(accountId);
    return phone ? [{ number: phone.number, confirmed_at: phone.confirmedAt }] : [];
  }

  private async awaited(accountId: string): Promise<object[]> {
    const code = (await this.phones.awaited([accountId])).get(accountId);
    return code ? [{ number: code.number, tries_left: code.triesLeft, expires_at: code.expiresAt }] : [];
  }
}
