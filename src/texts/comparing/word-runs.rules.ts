/** Stretches of words that two texts share, or that only one of them has. */

export type WordOperation = 'EQUAL' | 'DELETED' | 'INSERTED';

export interface WordRun {
  op: WordOperation;
  text: string;
  /** Of equal words whose white space differs: how the old text had them. */
  old?: string;
}

export interface TokenRun {
  op: WordOperation;
  /** Of equal words those of the new text, */
  tokens: string[];
  /** and one by one those of the old text, which may have other white space; empty for other runs. */
  old: string[];
}

/** Runs of the same kind side by side become one, and deletions stand before insertions. */
export function joinRuns(runs: readonly TokenRun[]): TokenRun[] {
  const joined: TokenRun[] = [];
  let deleted: string[] = [];
  let inserted: string[] = [];
  const close = (): void => {
    if (deleted.length > 0) joined.push({ op: 'DELETED', tokens: deleted, old: [] });
    if (inserted.length > 0) joined.push({ op: 'INSERTED', tokens: inserted, old: [] });
    deleted = [];
    inserted = [];
  };
  for (const { op, tokens, old } of runs) {
    if (tokens.length === 0) continue;
    if (op === 'DELETED') deleted = deleted.concat(tokens);
    else if (op === 'INSERTED') inserted = inserted.concat(tokens);
    else {
      close();
      const last = joined.at(-1);
      if (last?.op !== 'EQUAL') joined.push({ op, tokens, old });
      else [last.tokens, last.old] = [last.tokens.concat(tokens), last.old.concat(old)];
    }
  }
  close();
  return joined;
}
