/** SQL of from where acts came. */
import { statement } from '../platform/database/database.js';
import type { ActivityKind } from './bursts.rules.js';

/** The first process of the day makes the salt that all of them use. */
export const addSalt = statement<never>(
  'senders.add_salt',
  'INSERT INTO activity_salts (day, salt) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);
export const readSalt = statement<{ salt: Buffer }>('senders.read_salt', 'SELECT salt FROM activity_salts WHERE day = $1');
export const destroySalts = statement<never>('senders.destroy_salts', 'DELETE FROM activity_salts WHERE day < $1');

export const addHour = statement<never>(
  'senders.add_hour',
  `INSERT INTO activity_senders (subject_id, kind, hour, addresses, devices, address_sketch, device_sketch) VALUES ($1, $2, $3, 0, 0, '', '')
   ON CONFLICT DO NOTHING`,
);

/** No row where the hour is over and only its numbers are left. */
export const lockHour = statement<{ addresses: Buffer; devices: Buffer }>(
  'senders.lock_hour',
  `SELECT address_sketch AS addresses, device_sketch AS devices FROM activity_senders
   WHERE subject_id = $1 AND kind = $2 AND hour = $3 AND address_sketch IS NOT NULL FOR UPDATE`,
);

export const writeHour = statement<never>(
  'senders.write_hour',
  `UPDATE activity_senders SET addresses = $4, devices = $5, address_sketch = $6, device_sketch = $7
   WHERE subject_id = $1 AND kind = $2 AND hour = $3`,
);

export const forgetSketches = statement<never>(
  'senders.forget_sketches',
  'UPDATE activity_senders SET address_sketch = NULL, device_sketch = NULL WHERE address_sketch IS NOT NULL AND hour < $1',
);

export interface SendersRow {
  subjectId: string;
  kind: ActivityKind;
  hour: number;
  addresses: number;
  devices: number;
}

export const readSenders = statement<SendersRow>(
  'senders.read',
  `SELECT subject_id AS "subjectId", kind, hour, addresses, devices FROM activity_senders
   WHERE subject_id = ANY($1::uuid[]) AND hour BETWEEN $2 AND $3`,
);
