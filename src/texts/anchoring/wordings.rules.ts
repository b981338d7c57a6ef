/** Reads parts of a text as they are kept, so that passages can be chosen and followed without reading the source again. */
import type { Part, VersionText } from '../comparing/version.rules.js';
import type { ProvisionKind } from '../text-tree.rules.js';
import { toPlainText } from '../../platform/markdown/plain-text.rules.js';

/** A part as one version words it; all of a version come in document order. */
export interface Wording {
  /** Of its identity, the same in every version. */
  id: string;
  parentId: string | null;
  depth: number;
  kind: ProvisionKind;
  eid: string;
  number: string | null;
  label: string;
  heading: string | null;
  /** Markdown. */
  body: string;
}

/** Without its source: quotations of the Markdown are not found in it. */
export function versionOfWordings(wordings: readonly Wording[]): VersionText {
  const indices = new Map(wordings.map(({ id }, index) => [id, index]));
  const parts = wordings.map((wording, index): Part => {
    const { id, parentId, depth, kind, eid, number, label, heading, body } = wording;
    return {
      index,
      provision: { kind, number, label, heading, body, eid, children: [] },
      eid,
      id,
      parent: parentId === null ? null : (indices.get(parentId) ?? null),
      depth,
      heading: toPlainText(heading ?? ''),
      text: toPlainText(body),
    };
  });
  const byEid = new Map(parts.map((part) => [part.eid, part]));
  return { source: '', text: { frontMatter: {}, provisions: [], notes: [] }, parts, byEid, segments: [] };
}
