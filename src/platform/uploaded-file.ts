/** A file that somebody sent: bounded, and named as they call it. */

/** Of one file; what it is for may allow less. */
export const mostUploadedBytes = 32 * 1024 * 1024;

/** Its bytes are private to it, so that whoever walks through the values of an input does not walk through millions of them. */
export class UploadedFile {
  readonly #name: string;
  readonly #bytes: Uint8Array | null;

  /** @param bytes null for a file that is larger than {@link mostUploadedBytes}: nothing of it is kept */
  constructor(name = '', bytes: Uint8Array | null = null) {
    this.#name = tidyName(name);
    this.#bytes = bytes;
  }

  get name(): string {
    return this.#name;
  }

  get bytes(): Uint8Array | null {
    return this.#bytes;
  }
}

/** Without folders and without what no screen shows. */
function tidyName(name: string): string {
  return name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\0-\x1F\x7F\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/gu, '')
    .trim()
    .slice(0, 200);
}
