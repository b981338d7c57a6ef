/** The fields of a form as they were sent. */
import type { UploadedFile } from '../../platform/uploaded-file.js';

export class Form {
  constructor(
    readonly fields: URLSearchParams,
    private readonly files: ReadonlyMap<string, UploadedFile> = new Map(),
  ) {}

  /** The file that was chosen; null when none was. */
  file(name: string): UploadedFile | null {
    const file = this.files.get(name);
    // Browsers send a nameless empty one where nothing was chosen.
    return file && !(file.name === '' && file.bytes?.length === 0) ? file : null;
  }

  /** The words of a field with line ends as PostgreSQL and GraphQL want them; empty when it was not sent. */
  text(name: string): string {
    return (this.fields.get(name) ?? '').replace(/\r\n?/g, '\n');
  }

  /** The words without blanks around them, or null when there are none. */
  optional(name: string): string | null {
    return this.text(name).trim() || null;
  }

  all(name: string): string[] {
    return this.fields.getAll(name);
  }

  has(name: string): boolean {
    return this.fields.has(name);
  }

  /** The button that was pressed: the value of `act`. */
  get act(): string {
    return this.text('act');
  }

  /** The key under which the act is carried out once, however often the form is sent. */
  get key(): string | null {
    const key = this.text('key');
    return key.length >= 8 && key.length <= 100 ? key : null;
  }
}

/** Fields of the kit itself: they are not what people write. */
export const ownFields = ['token', 'key'];
