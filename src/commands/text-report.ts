/** What the commands on texts print for people: no colour, marks that can be read aloud. */
import type { Reanchored, ReanchoringSummary } from '../texts/anchoring/reanchoring.rules.js';
import { isTold } from '../texts/comparing/comparison-table.rules.js';
import type { ComparedPart, Comparison, ProvisionChange } from '../texts/comparing/comparison.rules.js';
import type { WordRun } from '../texts/comparing/word-runs.rules.js';
import type { Tree, TreeNode } from './text-tree.js';

/** Equal words around a change that are worth reading. */
const AROUND = 60;

export function treeForPeople({ provisions, notes }: Tree): string {
  const lines: string[] = [];
  const visit = (node: TreeNode, depth: number): void => {
    const name = [node.label || node.kind, node.heading].filter((words) => words).join(' · ');
    const beginning = shorten(node.text, 60);
    lines.push(`${'  '.repeat(depth)}${name} (${node.eid})${beginning ? `: ${beginning}` : ''}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const node of provisions) visit(node, 0);
  return [...lines, ...(notes.length > 0 ? ['', 'To look at:', ...notes.map((note) => `- ${note}`)] : [])].join('\n');
}

export function comparisonForPeople({ summary, provisions }: Comparison): string {
  const counts = Object.entries(summary).map(([name, count]) => `${count} ${name}`);
  const told = provisions.filter(isTold).map(changeForPeople);
  return [`${counts.join(', ')}.`, 'Words that went stand between [- and -], words that came between {+ and +}.', ...told].join('\n\n');
}

function changeForPeople({ change, moved, renumbered, old, new: now, headingWords, words }: ProvisionChange): string {
  const name = (part: ComparedPart): string => `${part.label || part.kind} (${part.eid})`;
  const told = [change, moved && change !== 'MOVED' && 'MOVED', renumbered && 'RENUMBERED'].filter(Boolean).join(', ');
  const names = old && now ? (renumbered ? `${name(old)} → ${name(now)}` : name(now)) : name((old ?? now)!);
  const body = change === 'MOVED' || change === 'UNCHANGED' ? [] : [marked(headingWords), marked(words)];
  return [`${told}: ${names}`, ...body.filter((line) => line !== '')].join('\n');
}

function marked(runs: readonly WordRun[]): string {
  return runs
    .map(({ op, text }, index) => {
      if (op !== 'EQUAL') return op === 'DELETED' ? `[-${text}-]` : `{+${text}+}`;
      if (text.length <= 2 * AROUND) return text;
      const [first, last] = [index === 0, index === runs.length - 1];
      return `${first ? '' : text.slice(0, AROUND)} … ${last ? '' : text.slice(-AROUND)}`;
    })
    .join('');
}

export function reanchoredForPeople({ id, state, doubt, distance, place, selectors, was }: Reanchored): string {
  const words = (list: Reanchored['selectors']): string =>
    list.flatMap((selector) => (selector.type === 'TextQuoteSelector' ? [`“${shorten(selector.exact, 80)}”`] : [])).join('');
  const reason = doubt === null ? '' : ` (${doubt}${distance ? `, ${Math.round(100 * distance)} % changed` : ''})`;
  const before = was ? `  was ${was.provision?.eid ?? 'nowhere'} ${words(was.selectors)}` : '';
  return `${state}${reason}  ${id ?? ''}  ${place ?? ''} ${words(selectors)}${before}\n`;
}

export function summaryForPeople({ total, states, notes }: ReanchoringSummary): string {
  const shares = Object.entries(states).map(([state, { count, share }]) => `${state.padEnd(12)} ${count} (${(100 * share).toFixed(2)} %)`);
  return ['', ...shares, `${'all'.padEnd(12)} ${total}`, ...notes.map((note) => `- ${note}`), ''].join('\n');
}

function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, most).trimEnd()} …`;
}
