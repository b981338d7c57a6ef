/** Base64 read strictly (RFC 4648 §4): the one spelling of some bytes, with its padding, and nothing else. */

/** The bytes, or null when the text is not exactly how they are written. */
export function readBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

export function writeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
