/** Charts of small columns: what is drawn stays within the drawing, and is as tall as it should be. */
import { chartWidth } from './chart-layout.js';
import { layOutColumns } from './columns-layout.js';

const names = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

it('measures all rows alike, and the limit with them', () => {
  const { rows } = layOutColumns(
    [
      { label: 'Ana', values: [10, 20], said: ['20'] },
      { label: 'Luis', values: [5, null], said: ['5'] },
    ],
    names(2),
    40,
  );
  const [ana, luis] = rows;
  expect(ana!.columns.map(({ height }) => height)).toEqual([11, 22]);
  expect(luis!.columns.map(({ height }) => height)).toEqual([5.5]);
  expect(ana!.bottom - ana!.limitY!).toBe(44);
  expect(luis!.textY).toBeGreaterThan(ana!.saidY);
});

it.each([1, 6, 33, 101, 201])('keeps %i columns within the drawing, from left to right', (count) => {
  const { rows } = layOutColumns([{ label: 'Agua', values: names(count).map(Number), said: [] }], names(count), null);
  const [{ columns, named }] = rows as [(typeof rows)[0]];
  expect(columns).toHaveLength(count);
  expect(columns[0]!.x).toBeGreaterThanOrEqual(0);
  expect(columns.at(-1)!.x + columns.at(-1)!.width).toBeLessThanOrEqual(chartWidth + 0.1);
  expect(named[0]!.index).toBe(0);
  expect(named.at(-1)!.index).toBe(count - 1);
});

it('draws nothing for zero, and does not divide by it', () => {
  const { rows, height } = layOutColumns([{ label: 'Agua', values: [0, 0], said: [] }], names(2), null);
  expect(rows[0]!.columns).toEqual([]);
  expect(height).toBeGreaterThan(0);
  expect(layOutColumns([], [], null)).toEqual({ rows: [], height: 1 });
});
