/** Which articles changed between the version that was commented on and a later one, with their words before and after, and where smaller parts belong. */
import { toPlainText } from '../../platform/markdown/plain-text.rules.js';
import { changedParts } from '../answering.rules.js';

export interface TextPart {
  id: string;
  parentId: string | null;
  kind: string;
  eid: string;
  number: string | null;
  label: string;
  heading: string | null;
  body: string;
}

export interface ArticleChange {
  id: string;
  eid: string;
  label: string;
  before: string | null;
  after: string | null;
}

export interface ArticleChanges {
  /** In the order of the text; what is gone comes where it stood. */
  changed: ArticleChange[];
  /** The entry under which a changed part is reported: its article, or itself where it lies in none. */
  homeOf(id: string): string | null;
}

/** @param named parts that answers name: each is reported, a chapter too */
export function changedArticles(old: readonly TextPart[], now: readonly TextPart[], named: Iterable<string> = []): ArticleChanges {
  const [before, after] = [tree(old), tree(now)];
  const changed = changedParts(old, now);
  const home = (id: string): string => {
    for (let at: string | null = id; at !== null;) {
      const part: TextPart | undefined = after.parts.get(at) ?? before.parts.get(at);
      if (!part) break;
      if (part.kind === 'ARTICLE') return at;
      at = part.parentId;
    }
    return id;
  };
  const wanted = new Set([...named].filter((id) => changed.has(id)).map(home));
  for (const id of changed) if (isChangedItself(id, before, after)) wanted.add(home(id));
  const taken = new Set(now.map(({ eid }) => eid));
  const order = inOrder(old, now).filter((id) => wanted.has(id));
  const entries = order.map((id): ArticleChange => {
    const [was, is] = [before.parts.get(id), after.parts.get(id)];
    // The number of what is gone may have been given to another article since.
    const eid = is?.eid ?? (taken.has(was!.eid) ? `${was!.eid}__before` : was!.eid);
    return { id, eid, label: (is ?? was)!.label || eid, before: before.words(id), after: after.words(id) };
  });
  const eids = new Map(entries.map((entry) => [entry.id, entry.eid]));
  return { changed: entries, homeOf: (id) => (changed.has(id) ? (eids.get(home(id)) ?? null) : null) };
}

interface Tree {
  parts: ReadonlyMap<string, TextPart>;
  /** All of its words, those of an article with what lies in it; null where there is no such part. */
  words(id: string): string | null;
}

function tree(all: readonly TextPart[]): Tree {
  const parts = new Map(all.map((part) => [part.id, part]));
  const children = new Map<string, TextPart[]>();
  for (const part of all) if (part.parentId !== null) children.set(part.parentId, [...(children.get(part.parentId) ?? []), part]);
  const own = ({ label, heading, body }: TextPart, isFirst: boolean): string[] =>
    [[isFirst ? '' : label, heading ?? ''].filter((words) => words !== '').join(' '), body].map(toPlainText);
  const whole = (part: TextPart, isFirst: boolean): string[] => [
    ...own(part, isFirst),
    ...(part.kind === 'ARTICLE' || !isFirst ? (children.get(part.id) ?? []).flatMap((child) => whole(child, false)) : []),
  ];
  const words = (id: string): string | null => {
    const part = parts.get(id);
    return part
      ? whole(part, true)
          .filter((line) => line.trim() !== '')
          .join('\n')
      : null;
  };
  return { parts, words };
}

function isChangedItself(id: string, before: Tree, after: Tree): boolean {
  const [was, is] = [before.parts.get(id), after.parts.get(id)];
  return !was || !is || was.label !== is.label || was.heading !== is.heading || was.body !== is.body;
}

/** Parts of the new version in order; each that is gone follows the one that it followed. */
function inOrder(old: readonly TextPart[], now: readonly TextPart[]): string[] {
  const remaining = new Set(now.map(({ id }) => id));
  const gone = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const { id } of old) {
    if (remaining.has(id)) last = id;
    else gone.set(last, [...(gone.get(last) ?? []), id]);
  }
  return [...(gone.get(null) ?? []), ...now.flatMap(({ id }) => [id, ...(gone.get(id) ?? [])])];
}
