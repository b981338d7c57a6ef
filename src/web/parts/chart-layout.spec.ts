/** Charts at the edges: nothing at all, one option, fifty, words without end, and ties. */
import { boldness, chartWidth, layOutBars, layOutDays, layOutStacked, leadersOf, pack, widthOf, wrap } from './chart-layout.js';

const bar = (label: string, value: number) => ({ label, value, said: `${value} (10,5 %)` });
const finite = (value: unknown): void => {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(finite);
};

describe('words in lines', () => {
  it('are no wider than the drawing, whatever they are', () => {
    const samples = [
      'Sí',
      'Que se protejan las fuentes de agua de los acueductos comunitarios del páramo',
      'x'.repeat(300),
      'Ñandú '.repeat(50),
      '漢字'.repeat(80),
    ];
    for (const words of samples) for (const line of wrap(words)) expect(widthOf(line)).toBeLessThanOrEqual(chartWidth);
  });

  it('keep every word while four lines hold them, and say when they do not', () => {
    const words = 'Que se protejan las fuentes de agua de los acueductos comunitarios del páramo';
    expect(wrap(words).join(' ')).toBe(words);
    const long = wrap('palabra '.repeat(80));
    expect(long).toHaveLength(4);
    expect(long[3]).toMatch(/…$/);
    expect(wrap('')).toEqual([]);
  });

  it('are packed by phrase, none broken', () => {
    expect(pack(['De acuerdo 10 %', 'En desacuerdo 80 %', 'Paso 10 %']).join(' · ')).toBe(
      'De acuerdo 10 % · En desacuerdo 80 % · Paso 10 %',
    );
    for (const line of pack(['De acuerdo 10 %', 'En desacuerdo 80 %', 'Paso 10 %'])) expect(widthOf(line)).toBeLessThanOrEqual(chartWidth);
  });
});

describe('bars', () => {
  it('have no length when nobody voted, and the longest fills its track', () => {
    const none = layOutBars([bar('Sí', 0), bar('No', 0)]);
    finite(none);
    expect(none.rows.map(({ width }) => width)).toEqual([0, 0]);
    const some = layOutBars([bar('Sí', 30), bar('No', 15), bar('En blanco', 0)]);
    expect(some.rows.map(({ width }) => width)).toEqual([some.trackWidth, expect.closeTo(some.trackWidth / 2, 1), 0]);
  });

  it('stand below each other without touching, one or fifty of them, with room for their values', () => {
    for (const count of [1, 50]) {
      const { rows, height, barHeight, trackWidth } = layOutBars(
        Array.from({ length: count }, (_, index) =>
          bar(`Una opción bastante larga que necesita dos líneas, la ${index}`, index * 1_000_000),
        ),
      );
      finite(rows);
      rows.slice(1).forEach((row, index) => expect(row.textY - 15).toBeGreaterThanOrEqual(rows[index]!.y + barHeight));
      expect(height).toBeGreaterThanOrEqual(rows.at(-1)!.y + barHeight);
      expect(trackWidth + 8 + widthOf(bar('', (count - 1) * 1_000_000).said) * boldness).toBeLessThanOrEqual(chartWidth + 1);
    }
  });

  it('of no options at all are an empty drawing', () => {
    expect(layOutBars([])).toMatchObject({ rows: [], height: expect.any(Number) });
    finite(layOutBars([]));
  });
});

describe('stacked bars', () => {
  it('divide their whole length by the values', () => {
    const { rows } = layOutStacked([{ label: 'Una', values: [2, 1, 1], said: ['a', 'b', 'c'] }]);
    expect(rows[0]!.segments).toEqual([
      { x: 0, width: 160, part: 0 },
      { x: 160, width: 80, part: 1 },
      { x: 240, width: 80, part: 2 },
    ]);
  });

  it('have no segments without values, and none for a part without', () => {
    const laidOut = layOutStacked([
      { label: null, values: [0, 0, 0], said: [] },
      { label: 'Otra', values: [0, 7, 0], said: [] },
    ]);
    finite(laidOut);
    expect(laidOut.rows.map(({ segments }) => segments)).toEqual([[], [{ x: 0, width: 320, part: 1 }]]);
  });
});

describe('days', () => {
  it.each([[[]], [[0, 0, 0]], [[5]], [[1, 0, 3, 2, 9, 4, 0, 12]], [Array.from({ length: 120 }, (_, day) => day % 7)]])(
    'of %j stay within the drawing',
    (values) => {
      const days = layOutDays(values);
      finite(days);
      expect(days.path).not.toContain('NaN');
      for (const { x, y, width, height } of days.columns) {
        expect(x).toBeGreaterThanOrEqual(days.left);
        expect(x + width).toBeLessThanOrEqual(chartWidth + 0.2);
        expect(y + height).toBeCloseTo(days.bottom, 0);
        expect(y).toBeGreaterThanOrEqual(0);
      }
      for (const { value } of days.ticks) expect(Number.isInteger(value)).toBe(true);
    },
  );
});

describe('the lead', () => {
  it('is one, shared, or nobody’s', () => {
    expect(leadersOf([{ value: 3 }, { value: 7 }, { value: 5 }])).toEqual({ leaders: [{ value: 7 }], margin: 2, next: { value: 5 } });
    expect(leadersOf([{ value: 3 }, { value: 3 }, { value: 1 }])).toMatchObject({ leaders: [{ value: 3 }, { value: 3 }] });
    expect(leadersOf([{ value: 4 }])).toEqual({ leaders: [{ value: 4 }], margin: 4, next: null });
    expect(leadersOf([{ value: 0 }, { value: 0 }]).leaders).toEqual([]);
    expect(leadersOf([]).leaders).toEqual([]);
  });
});
