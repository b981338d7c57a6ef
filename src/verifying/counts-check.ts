/** Compares the published counts of moderation with those of the lines of its record. */
import { isInRecord, type CountsFile, type MonthCounts } from '../moderation/record/counts.rules.js';
import type { Findings } from './findings.js';
import type { LedgerFolder } from './ledger-folder.js';
import { isListOf, isNumber, isObject, isText, isUuid, parseCanonical } from './shapes.js';

export const countsFile = 'moderation/months.json';

/** @param counted by `month agency`, then by what */
export async function checkCounts(
  folder: LedgerFolder,
  counted: ReadonlyMap<string, ReadonlyMap<string, number>>,
  findings: Findings,
): Promise<void> {
  const bytes = await folder.read(countsFile);
  if (!bytes) return findings.wrong('verifying.file-absent', { file: countsFile });
  const published = parseCanonical(bytes.toString());
  if (!published || !isCountsFile(published)) return findings.wrong('verifying.counts-unreadable', { file: countsFile });
  const step = findings.step();
  const said = new Map<string, Map<string, number>>();
  for (const { agency, month, counts } of published.months)
    said.set(`${month} ${agency}`, new Map(counts.filter(({ what }) => isInRecord(what)).map(({ what, number }) => [what, number])));
  for (const key of new Set([...said.keys(), ...counted.keys()])) {
    const [ours, theirs] = [counted.get(key), said.get(key)];
    for (const what of new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
      const [found, number] = [ours?.get(what) ?? 0, theirs?.get(what) ?? 0];
      const [month, agency] = key.split(' ') as [string, string];
      if (found !== number)
        findings.wrong('verifying.counts-differ', { file: countsFile, month, agency, what, said: number, counted: found });
    }
  }
  step('verifying.counts-fit', { months: published.months.length });
}

function isCountsFile(value: Record<string, unknown>): value is Record<string, unknown> & CountsFile {
  return value.format === 'urna-moderation@1' && isListOf(isMonth)(value.months) && Object.keys(value).length === 2;
}

function isMonth(value: unknown): value is MonthCounts {
  const isCount = (count: unknown): boolean => isObject(count) && isText(count.what) && isNumber(count.number);
  return isObject(value) && isUuid(value.agency) && isText(value.month) && isListOf(isCount)(value.counts);
}
