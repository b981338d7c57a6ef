/** The tree of a text as `urna text tree --format json` prints it. */
import { say } from '../platform/messages/messages.js';
import type { Part, VersionText } from '../texts/comparing/version.rules.js';

export interface TreeNode {
  kind: string;
  eid: string;
  number: string | null;
  label: string;
  heading: string | null;
  /** Its own words as a reader sees them; passages are counted in them. */
  text: string;
  children: TreeNode[];
}

export interface Tree {
  frontMatter: Record<string, string>;
  provisions: TreeNode[];
  notes: string[];
}

export function treeOf({ text, parts }: VersionText): Tree {
  const nodes = parts.map(nodeOf);
  parts.forEach(({ parent }, index) => parent !== null && nodes[parent]!.children.push(nodes[index]!));
  return {
    frontMatter: text.frontMatter,
    provisions: nodes.filter((_, index) => parts[index]!.parent === null),
    notes: text.notes.map((note) => say('en', `notes.${note.code}`, note.facts)),
  };
}

function nodeOf({ eid, heading, text, provision }: Part): TreeNode {
  const { kind, number, label } = provision;
  return { kind, eid, number, label, heading: heading === '' ? null : heading, text, children: [] };
}
