/** What a scanned page may be, and who sees it. */
import { hasRole, type Actor } from '../../people/actor.js';

export const scanFormats = ['JPEG', 'PNG', 'PDF'] as const;
export type ScanFormat = (typeof scanFormats)[number];

export const scanBounds = {
  /** A page at 300 dots an inch, in colour, with room. */
  bytes: 8 * 1024 * 1024,
  /** Of one gathering. */
  pages: 500,
} as const;

/** They show handwriting and signatures: only those who answer for them, and whoever watches over everybody. */
export function maySeeScans(actor: Actor, agencyId: string): boolean {
  return actor.isAuditor || hasRole(actor, 'OFFICIAL', agencyId);
}

/** What a file is, by its first bytes. */
export function scanFormatOf(bytes: Uint8Array): ScanFormat | null {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  return begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]) ? 'PDF' : null;
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, place) => bytes[place] === byte);
}
