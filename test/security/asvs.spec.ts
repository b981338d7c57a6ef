/** The table of the ASVS has every requirement of levels 1 and 2, and the files that it names exist. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How the requirements of levels 1 and 2 are numbered in 5.0.0: section, and the numbers within it. */
const sections = `V1.1 1-2; V1.2 1-9; V1.3 1-11; V1.4 1-3; V1.5 1-2; V2.1 1-3; V2.2 1-3; V2.3 1-4; V2.4 1; V3.2 1-2; V3.3 1-4; V3.4 1-6; V3.5 1-5;
  V3.7 1-2; V4.1 1-3; V4.2 1; V4.3 1-2; V4.4 1-4; V5.1 1; V5.2 1-3; V5.3 1-2; V5.4 1-3; V6.1 1-3; V6.2 1-12; V6.3 1-4; V6.4 1-4; V6.5 1-5; V6.6 1-3;
  V6.8 1-4; V7.1 1-3; V7.2 1-4; V7.3 1-2; V7.4 1-5; V7.5 1-2; V7.6 1-2; V8.1 1-2; V8.2 1-3; V8.3 1; V8.4 1; V9.1 1-3; V9.2 1-4; V10.1 1-2; V10.2 1-2;
  V10.3 1-4; V10.4 1-11; V10.5 1-5; V10.6 1-2; V10.7 1-3; V11.1 1-2; V11.2 1-3; V11.3 1-3; V11.4 1-4; V11.5 1; V11.6 1; V12.1 1-3; V12.2 1-2; V12.3 1-4;
  V13.1 1; V13.2 1-5; V13.3 1-2; V13.4 1-5; V14.1 1-2; V14.2 1-4; V14.3 1-3; V15.1 1-3; V15.2 1-3; V15.3 1-7; V16.1 1; V16.2 1-5; V16.3 1-4; V16.4 1-3;
  V16.5 1-3; V17.1 1; V17.2 1-4; V17.3 1-2`;
const required = sections.split(';').flatMap((words) => {
  const [section, numbers] = words.trim().split(' ') as [string, string];
  const [first, last] = numbers.split('-').map(Number) as [number, number?];
  return Array.from({ length: (last ?? first) - first + 1 }, (_, place) => `${section}.${first + place}`);
});

const rows = readFileSync(resolve('docs/security/asvs.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| V'))
  .map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
const stateOf = (row: string[]): string => row[3]!;

it('has every requirement once, in order', () => {
  expect(required).toHaveLength(253);
  expect(rows.map(([id]) => id)).toEqual(required);
});

it('says of each whether it is met, does not apply or is not met', () => {
  expect(rows.filter((row) => !/^(met|n\/a: \S|not met\b.*\S)/.test(stateOf(row)))).toEqual([]);
});

it('names files that exist, for whatever is met', () => {
  const named = rows.flatMap((row) =>
    [
      ...row
        .slice(4)
        .join(' ')
        .matchAll(/`([^`]+)`/g),
    ].map(([, path]) => path!),
  );
  expect(named.length).toBeGreaterThan(200);
  expect([...new Set(named)].filter((path) => !existsSync(resolve(path)))).toEqual([]);
  expect(rows.filter((row) => stateOf(row).startsWith('met') && row[4] === '')).toEqual([]);
});
