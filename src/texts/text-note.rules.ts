/** What a person should look at after a text was read: a code with its facts, said in a language by whoever shows it. */

export type NoteFacts = Record<string, string | number>;

export interface TextNote {
  code: string;
  facts: NoteFacts;
}

export function note(code: string, facts: NoteFacts = {}): TextNote {
  return { code, facts };
}

/** As it is kept with a text. */
export function packNote({ code, facts }: TextNote): string {
  return JSON.stringify([code, facts]);
}

/** Null for the plain sentences that earlier texts were kept with. */
export function unpackNote(kept: string): TextNote | null {
  if (!kept.startsWith('["')) return null;
  try {
    const [code, facts] = JSON.parse(kept) as [string, NoteFacts];
    return { code, facts };
  } catch {
    return null;
  }
}
