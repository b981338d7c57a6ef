/** A PabuLib file with the rule by which its city counted it. */
import type { BallotFileRead } from './ballot-file.js';
import { readPabulib, type PabulibFile } from './pabulib.js';

export function readPabulibFile(text: string): BallotFileRead {
  const file = readPabulib(text);
  const { election, meta, unit } = file;
  return { given: { kind: 'budget', election }, unit, ...(meta.currency && { currency: meta.currency }), ...ruleOf(file) };
}

/** Rules that we do not count by are left open. */
function ruleOf(file: PabulibFile): Pick<BallotFileRead, 'method' | 'parameters'> {
  const [rule, completion] = (file.meta.rule ?? '').toLowerCase().split('/');
  switch (rule) {
    case 'greedy':
    case 'greedy-threshold':
      return { method: 'greedy', parameters: thresholdOf(file) };
    case 'greedy-no-skip':
      return { method: 'greedy', parameters: { skip: 'no', ...thresholdOf(file) } };
    case 'equalshares':
      // Shares rise by whole units of the currency, also where costs have cents.
      return completion === undefined || completion.startsWith('add1')
        ? { method: 'equal-shares', parameters: { unit: String(file.unit) } }
        : {};
    case 'phragmen':
    case 'sequential-phragmen':
      return { method: 'phragmen' };
    default:
      return {};
  }
}

function thresholdOf({ meta, pointUnit }: PabulibFile): { threshold?: string } {
  const least = Number((meta.min_project_score_threshold ?? '').replace(',', '.'));
  return least > 0 ? { threshold: String(Math.ceil(least * Number(pointUnit))) } : {};
}
