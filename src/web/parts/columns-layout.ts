/** Where small columns stand, a group of them below each label: how a value changes from round to round, or how scores are spread. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { chartWidth, letterSize, lineHeight, pack, widthOf, wrap } from './chart-layout.js';

const tallest = 44;
const rowGap = 18;

export interface ColumnsRow {
  lines: string[];
  /** Base line of the first line of the label. */
  textY: number;
  columns: { x: number; y: number; width: number; height: number }[];
  /** Where columns stand on. */
  bottom: number;
  /** Where the limit crosses, null where there is none. */
  limitY: number | null;
  /** Names below some of the columns, as many as have room. */
  named: { index: number; x: number }[];
  said: string[];
  saidY: number;
}

interface Given {
  label: string;
  /** Null where there is no column. */
  values: readonly (number | null)[];
  said: readonly string[];
}

/** Rows with columns of one measure, so that they can be compared; `names` are those of the columns. */
export function layOutColumns(
  rows: readonly Given[],
  names: readonly string[],
  limit: number | null,
): { rows: ColumnsRow[]; height: number } {
  const highest = Math.max(1, limit ?? 0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const scale = scaleLinear([0, highest], [0, tallest]);
  const places = scaleBand<number>(
    names.map((_, index) => index),
    [0, chartWidth],
  ).padding(names.length > 40 ? 0 : 0.15);
  const middleOf = (index: number): number => round(places(index)! + places.bandwidth() / 2);
  const named = withRoom(names, places.step()).map((index) => ({ index, x: middleOf(index) }));
  let y = 0;
  const laidOut = rows.map(({ label, values, said }) => {
    const lines = wrap(label);
    const top = y + lines.length * lineHeight + 4;
    const bottom = top + tallest;
    const below = pack(said);
    const row = {
      lines,
      textY: y + letterSize,
      columns: values.flatMap((value, index) => {
        const height = round(scale(value ?? 0));
        return value !== null && height > 0
          ? [{ x: round(places(index)!), y: round(bottom - height), width: round(places.bandwidth()), height }]
          : [];
      }),
      bottom,
      limitY: limit === null ? null : round(bottom - scale(limit)),
      named,
      said: below,
      saidY: bottom + lineHeight * 2,
    };
    y = row.saidY + (below.length - 1) * lineHeight + rowGap;
    return row;
  });
  return { rows: laidOut, height: Math.max(1, y - rowGap + 6) };
}

/** All of them where they fit side by side, else the first and the last. */
function withRoom(names: readonly string[], step: number): number[] {
  const fits = names.every((name) => widthOf(name) + 4 <= step);
  const last = names.length - 1;
  return fits ? names.map((_, index) => index) : [...new Set([0, last])].filter((index) => index >= 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
