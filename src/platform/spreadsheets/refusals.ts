/** How a spreadsheet that cannot be read, or should not be, is refused. */
import { Refusal } from '../refusal/refusal.js';
import type { ZipBounds } from '../archives/zip-parts.js';

const mega = 1024 * 1024;
const mostUnpacked = 512 * mega;

export function brokenSpreadsheet(): Refusal {
  return new Refusal('SPREADSHEET_BROKEN', {}, 'file');
}

/** Real tables shrink ten- or twentyfold; what shrinks a hundredfold was made to. */
export function boundsOf(bytes: Uint8Array): ZipBounds {
  const mostUnpackedBytes = Math.min(mostUnpacked, 32 * mega + 100 * bytes.length);
  return {
    mostParts: 2000,
    mostUnpackedBytes,
    tooLarge: () => new Refusal('SPREADSHEET_UNPACKS_TOO_LARGE', { max: Math.floor(mostUnpackedBytes / mega) }, 'file'),
    broken: brokenSpreadsheet,
  };
}
