/** Reads the file of a scanned page: by its bytes and not by its name, without what is beside the picture, and nothing that acts. */
import { Refusal } from '../../platform/refusal/refusal.js';
import type { UploadedFile } from '../../platform/uploaded-file.js';
import { bareJpeg, barePng } from './bare-pictures.rules.js';
import { isActivePdf } from './pdf-acts.js';
import { scanBounds, scanFormatOf, type ScanFormat } from './scans.rules.js';

export interface ReadScan {
  format: ScanFormat;
  bytes: Uint8Array;
}

/** @throws Refusal SCAN_TOO_LARGE, SCAN_FORMAT or SCAN_ACTIVE */
export function readScan({ bytes }: UploadedFile): ReadScan {
  const field = 'input.file';
  if (bytes === null || bytes.length > scanBounds.bytes)
    throw new Refusal('SCAN_TOO_LARGE', { megabytes: scanBounds.bytes / 1024 / 1024 }, field);
  const format = scanFormatOf(bytes);
  if (format === 'PDF') {
    if (isActivePdf(bytes)) throw new Refusal('SCAN_ACTIVE', {}, field);
    return { format, bytes };
  }
  const bare = format === 'JPEG' ? bareJpeg(bytes) : format === 'PNG' ? barePng(bytes) : null;
  if (format === null || bare === null) throw new Refusal('SCAN_FORMAT', {}, field);
  return { format, bytes: bare };
}
