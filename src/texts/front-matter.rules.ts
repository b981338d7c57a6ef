/** Reads and writes the block of `key: value` lines between two `---` at the very top of a file. */

const KEY = /^([\p{L}\p{N}_.-]{1,80})\s*:(?:\s+(.*))?$/u;

/** Null when the file opens with a thematic break, or when the block holds anything but keys and their continuations. */
export function readFrontMatter(lines: readonly string[]): { fields: Record<string, string>; length: number } | null {
  if (lines[0]?.trimEnd() !== '---') return null;
  const fields = new Map<string, string>();
  let key: string | null = null;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!.trimEnd();
    if (line === '---' || line === '...') return { fields: Object.fromEntries(fields), length: i + 1 };
    const found = KEY.exec(line);
    if (found) {
      key = found[1]!;
      fields.set(key, joinLines(fields.get(key), unquote(found[2] ?? '')));
    } else if (key !== null && (line === '' || /^(\s|- )/.test(line))) {
      fields.set(key, joinLines(fields.get(key), line.trim()));
    } else {
      return null;
    }
  }
  return null;
}

export function writeFrontMatter(fields: Readonly<Record<string, string>>): string {
  const entries = Object.entries(fields);
  if (entries.length === 0) return '';
  return ['---', ...entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---', ''].join('\n');
}

function joinLines(before: string | undefined, line: string): string {
  if (!before) return line;
  return line === '' ? before : `${before}\n${line}`;
}

function unquote(value: string): string {
  const text = value.trim();
  if (/^'.*'$/s.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/s.test(text)) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
