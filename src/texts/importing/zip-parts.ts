/** How much of a zip a text needs, and how a text says no to more. */
import * as archives from '../../platform/archives/zip-parts.js';
import { Refusal } from '../../platform/refusal/refusal.js';

export type { ZipPart } from '../../platform/archives/zip-parts.js';

export const mostUnpackedBytes = 20 * 1024 * 1024;

const bounds: archives.ZipBounds = {
  mostParts: 2000,
  mostUnpackedBytes,
  tooLarge: () => new Refusal('TEXT_FILE_UNPACKS_TOO_LARGE', { max: mostUnpackedBytes / 1024 / 1024 }, 'file'),
  broken: () => new Refusal('TEXT_FILE_BROKEN', { format: 'DOCX' }, 'file'),
};

export function listParts(bytes: Uint8Array): archives.ZipPart[] {
  return archives.listParts(bytes, bounds);
}

export class Unpacking extends archives.Unpacking {
  constructor(bytes: Uint8Array) {
    super(bytes, bounds);
  }
}
