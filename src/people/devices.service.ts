/** From which devices people come: sealed in the database, opened for themselves. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { asInstances } from '../platform/graphql/nodes.js';
import { SealedColumns } from '../platform/sealing/sealed-columns.js';
import { Sealing, type SealedPlace } from '../platform/sealing/sealing.js';
import { Session } from './session.entity.js';
import type { SessionRow } from './sessions.queries.js';

const [table, column] = ['sessions', 'device_sealed'];

@Injectable()
export class Devices implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare([{ table, column, key: { id: 'uuid' } }]);
  }

  seal(sessionId: string, device: string): Buffer {
    return this.sealing.seal(placeOf(sessionId), tidyDevice(device));
  }

  open(sessionId: string, sealed: Buffer | null): string {
    return sealed === null ? '' : this.sealing.open(placeOf(sessionId), sealed);
  }

  opened(sessions: readonly SessionRow[]): Session[] {
    return asInstances(
      Session,
      sessions.map((session) => ({ ...session, device: this.open(session.id, session.deviceSealed) })),
    );
  }
}

function placeOf(sessionId: string): SealedPlace {
  return { table, column, row: sessionId };
}

function tidyDevice(device: string): string {
  return device
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, 200);
}
