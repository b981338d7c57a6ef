/**
 * Estimates from how many network addresses and devices acts come. No address is kept, nor a hash of one: each is hashed with a
 * salt of the day and noted in a sketch of the hour, of which after the hour only a number is left.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { addressBlock } from '../platform/door/address-block.rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import type { RequestFacts } from '../platform/graphql/context.js';
import { hourOf } from './activity.rules.js';
import type { ActivityKind } from './bursts.rules.js';
import { distinctIn, emptySketch, mergedSketch, noteIn, type Sketch } from './distinct.rules.js';
import * as sql from './senders.queries.js';

/** A process may be this late with what it noted in the hour before. */
const graceMs = 10 * 60_000;
const hoursADay = 24;

interface Hour {
  subjectId: string;
  kind: ActivityKind;
  hour: number;
  addresses: Sketch;
  devices: Sketch;
  isChanged: boolean;
}

@Injectable()
export class SendersService implements OnApplicationShutdown {
  private readonly log = new Logger('Senders');
  private readonly hours = new Map<string, Hour>();
  private readonly keys = new Map<number, Promise<Buffer>>();
  private sealedBefore = 0;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Notes from where an act came, for each thing that it counts for; nobody waits for it. */
  note(subjectIds: readonly string[], kind: ActivityKind, request: RequestFacts): void {
    const hour = hourOf(this.clock.now());
    this.keyOf(Math.floor(hour / hoursADay)).then(
      (key) => {
        for (const subjectId of subjectIds) this.noteIn({ subjectId, kind, hour }, key, request);
      },
      (error: unknown) => this.log.warn(error),
    );
  }

  /** Writes what was noted, and forgets what is over: sketches after their hour, salts after their day. */
  async carryOn(): Promise<void> {
    await this.write();
    const over = hourOf(new Date(this.clock.now().getTime() - graceMs));
    for (const [key, { hour }] of this.hours) if (hour < over) this.hours.delete(key);
    const today = Math.floor(over / hoursADay);
    for (const day of this.keys.keys()) if (day < today) this.keys.delete(day);
    if (over === this.sealedBefore) return;
    await this.database.rows(sql.forgetSketches, [over]);
    await this.database.rows(sql.destroySalts, [today]);
    this.sealedBefore = over;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.write().catch((error: unknown) => this.log.warn(error));
  }

  private noteIn(of: Pick<Hour, 'subjectId' | 'kind' | 'hour'>, key: Buffer, { address, device }: RequestFacts): void {
    const name = `${of.subjectId} ${of.kind} ${of.hour}`;
    const hour = this.hours.get(name) ?? { ...of, addresses: emptySketch(), devices: emptySketch(), isChanged: false };
    this.hours.set(name, hour);
    // The subject is part of what is hashed: sketches of two things cannot be compared.
    const block = addressBlock(address);
    const hash = (what: string): Buffer => createHmac('sha256', key).update(`${of.subjectId} ${of.kind} ${what}`).digest();
    const isNew = [noteIn(hour.addresses, hash(`address ${block}`)), noteIn(hour.devices, hash(`device ${block} ${device}`))];
    if (isNew.includes(true)) hour.isChanged = true;
  }

  private async write(): Promise<void> {
    const changed = [...this.hours.values()].filter(({ isChanged }) => isChanged);
    for (const hour of changed) {
      hour.isChanged = false;
      await this.writeHour(hour).catch((error: unknown) => {
        hour.isChanged = true;
        throw error;
      });
    }
  }

  /** Other processes note in the same hour: what either has seen is put together. */
  private writeHour(hour: Hour): Promise<void> {
    const key = [hour.subjectId, hour.kind, hour.hour];
    return this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, sql.addHour, key);
      const [present] = await this.database.rowsIn(tx, sql.lockHour, key);
      if (!present) return;
      const addresses = present.addresses.length === 0 ? hour.addresses : mergedSketch(hour.addresses, present.addresses);
      const devices = present.devices.length === 0 ? hour.devices : mergedSketch(hour.devices, present.devices);
      const values = [distinctIn(addresses), distinctIn(devices), Buffer.from(addresses), Buffer.from(devices)];
      await this.database.rowsIn(tx, sql.writeHour, [...key, ...values]);
    });
  }

  private keyOf(day: number): Promise<Buffer> {
    let key = this.keys.get(day);
    if (!key) {
      key = this.readKey(day);
      this.keys.set(day, key);
      key.catch(() => this.keys.delete(day));
    }
    return key;
  }

  /** With the secret of the deployment: whoever has the database alone cannot try out addresses, not even today’s. */
  private async readKey(day: number): Promise<Buffer> {
    await this.database.rows(sql.addSalt, [day, randomBytes(32)]);
    const [{ salt }] = (await this.database.rows(sql.readSalt, [day])) as [{ salt: Buffer }];
    return createHmac('sha256', this.settings.secret).update('senders ').update(salt).digest();
  }
}
