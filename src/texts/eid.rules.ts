/**
 * Gives every provision an id in the manner of Akoma Ntoso, stable while its number stays: `art_9-bis`,
 * `tit_I__chp_II`, `art_5__par_1`, `anx_I__art_1`. Articles do not carry their chapter, since their numbers run through
 * the whole text; an annex numbers its own. A parágrafo without number is `par_1`. One that repeats an id gets `__2`, `__3` …
 */
import { closeUp, stripAccents } from './number-words.rules.js';
import type { ParsedProvision } from './text-tree.rules.js';

export function assignEids(roots: readonly ParsedProvision[], prefixes: ReadonlyMap<ParsedProvision, string>): void {
  const used = new Map<string, number>();
  const name = (provision: ParsedProvision, division: string, annex: string): void => {
    const prefix = prefixes.get(provision);
    const own = prefix ? `${prefix}${nameOwn(provision)}` : 'preamble';
    const parent = provision.kind === 'ARTICLE' ? annex : division;
    provision.eid = makeUnique(used, parent ? `${parent}__${own}` : own);
    const { eid } = provision;
    for (const child of provision.children) name(child, eid, provision.kind === 'ANNEX' ? eid : annex);
  };
  for (const root of roots) name(root, '', '');
}

function nameOwn({ kind, number, label, heading }: ParsedProvision): string {
  if (number !== null && !isNamed(label, kind)) return `_${slug(number)}`;
  if (kind === 'PARAGRAPH') return '_1';
  if (kind === 'ANNEX' && heading === null && !/\s/.test(label)) return '';
  const words = slug(number === null && heading && kind !== 'SECTION' ? heading : label)
    .toLowerCase()
    .slice(0, 48);
  return words ? `_${words.replace(/-+$/, '')}` : '';
}

/** 'INCISO 02' stands among sections without being one: its word is part of its name. */
function isNamed(label: string, kind: ParsedProvision['kind']): boolean {
  return kind === 'SECTION' && !/^(?:sub)?sec[ct]i/i.test(stripAccents(label));
}

function slug(text: string): string {
  return stripAccents(closeUp(text))
    .replace(/[ºª]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function makeUnique(used: Map<string, number>, eid: string): string {
  const times = (used.get(eid) ?? 0) + 1;
  used.set(eid, times);
  if (times === 1) return eid;
  return makeUnique(used, `${eid}__${times}`);
}
