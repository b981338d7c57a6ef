/** The file of a roll: a line that names the format and the salt, a line of headings, and a hash a person with their territory. */

export const rollFormat = 'urna-roll/v1';
export const mostRollFaults = 100;

export type RollFaultCode =
  'ROLL_HEADER' | 'ROLL_HEADINGS' | 'ROLL_LINE' | 'ROLL_DUPLICATE' | 'ROLL_TERRITORY' | 'ROLL_EMPTY' | 'ROLL_MORE';

export interface RollFault {
  /** As editors count them, from 1. */
  line: number;
  code: RollFaultCode;
}

/** The first line. */
export function readRollHeader(line: string): Buffer | null {
  const salt = /^# urna-roll\/v1 salt=([A-Za-z0-9_-]{22})$/.exec(line)?.[1];
  return salt === undefined ? null : Buffer.from(salt, 'base64url');
}

export function writeRollHeader(salt: Buffer): string {
  return `# ${rollFormat} salt=${salt.toString('base64url')}`;
}

/** The second. */
export const rollHeadings = 'hash,territory';

export interface RollLine {
  hash: Buffer;
  territory: string | null;
}

/** Every other. The hash never shows who it is, so that a fault may name its line. */
export function readRollLine(line: string): RollLine | null {
  const [, hash, territory] = /^([A-Za-z0-9_-]{43}),([A-Z0-9-]{0,20})$/.exec(line) ?? [];
  return hash === undefined ? null : { hash: Buffer.from(hash, 'base64url'), territory: territory || null };
}

export function writeRollLine({ hash, territory }: RollLine): string {
  return `${hash.toString('base64url')},${territory ?? ''}`;
}
