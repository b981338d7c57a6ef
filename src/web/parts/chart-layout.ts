/** Where the parts of a chart stand, in the units of a drawing that is 320 wide: numbers only, so that edge cases are tested without a page. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { line, stack } from 'd3-shape';

/** As wide as the narrowest screen: the letters of a chart are as large there as those of the page. */
export const chartWidth = 320;
export const letterSize = 15;
export const lineHeight = 19;
const barHeight = 18;
const rowGap = 14;
/** Values are bold, and bold letters are that much wider. */
export const boldness = 1.2;
const mostLines = 4;

/** About how wide words are, as no server knows the reader's typeface; rather too wide than too narrow. */
export function widthOf(words: string, size = letterSize): number {
  let ems = 0;
  for (const letter of words) {
    if (/[ilj.,:;'’|!()[\] tfr]/.test(letter)) ems += 0.36;
    else if (/[mwMW@%—…]/.test(letter)) ems += 0.95;
    else if (/[\u1100-\uffff]|\p{Extended_Pictographic}/u.test(letter)) ems += 1.05;
    else ems += /\p{Lu}/u.test(letter) ? 0.72 : 0.58;
  }
  return ems * size;
}

/** Words in lines no wider than `width`; what does not fit into four lines ends with an ellipsis. Words too long for a line are cut. */
export function wrap(words: string, width = chartWidth, most = mostLines): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of words
    .trim()
    // Not where a space must not break, as in an amount of money.
    .split(/[^\S\u00a0\u202f]+/)
    .flatMap((word) => cut(word, width))) {
    const longer = current ? `${current} ${word}` : word;
    if (!current || widthOf(longer) <= width) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  if (current) lines.push(current);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last && widthOf(`${last}…`) > width) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece ? [...pieces, piece] : pieces;
}

export interface BarRow {
  lines: string[];
  /** Base line of the first line of the label. */
  textY: number;
  y: number;
  width: number;
  /** Where the words about its value begin. */
  valueX: number;
}

/** Horizontal bars from zero to the longest, each below its label and before its value; with room for a line after one of them. */
export function layOutBars(
  bars: readonly { label: string; value: number; said: string }[],
  cutAfter?: number,
): {
  rows: BarRow[];
  height: number;
  barHeight: number;
  trackWidth: number;
  /** Where the line is drawn; the words about it stand below. */
  cutY: number | null;
} {
  const widest = Math.max(0, ...bars.map(({ said }) => widthOf(said) * boldness));
  const trackWidth = Math.max(100, Math.floor(chartWidth - widest - 8));
  const scale = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, trackWidth]);
  let y = 0;
  let cutY: number | null = null;
  const cut = (after: number): void => {
    if (after !== cutAfter) return;
    cutY = y + 2;
    y += lineHeight + rowGap;
  };
  cut(-1);
  const rows = bars.map(({ label, value }, index) => {
    const lines = wrap(label);
    const row = { lines, textY: y + letterSize, y: y + lines.length * lineHeight + 3, width: round(scale(value)), valueX: trackWidth + 8 };
    y = row.y + barHeight + rowGap;
    cut(index);
    return row;
  });
  return { rows, height: Math.max(1, y - rowGap + 2), barHeight, trackWidth, cutY };
}

export interface StackedRow {
  lines: string[];
  textY: number;
  y: number;
  segments: { x: number; width: number; part: number }[];
  /** What its parts say, in lines below the bar. */
  said: string[];
  saidY: number;
}

/** Bars of equal length, divided by the shares of their parts; a row of zeros has no segments. */
export function layOutStacked(rows: readonly { label: string | null; values: readonly number[]; said: readonly string[] }[]): {
  rows: StackedRow[];
  height: number;
  barHeight: number;
} {
  let y = 0;
  const laidOut = rows.map(({ label, values, said }) => {
    const lines = label ? wrap(label) : [];
    const top = y + lines.length * lineHeight + 3;
    const total = values.reduce((sum, value) => sum + value, 0);
    const scale = scaleLinear([0, total || 1], [0, chartWidth]);
    const series = stack<readonly number[], number>()
      .keys(values.map((_, part) => part))
      .value((each, part) => each[part]!)([values]);
    const segments = series
      .map(([range], part) => ({ x: round(scale(range![0])), width: round(scale(range![1]) - scale(range![0])), part }))
      .filter(({ width }) => width > 0);
    const below = pack(said);
    y = top + barHeight + below.length * lineHeight + rowGap + 4;
    return { lines, textY: top - 3 - lines.length * lineHeight + letterSize, y: top, segments, said: below, saidY: top + barHeight + 16 };
  });
  return { rows: laidOut, height: Math.max(1, y - rowGap), barHeight };
}

/** Phrases in as few lines as hold them; none is broken. */
export function pack(phrases: readonly string[]): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} · ${phrase}` : phrase;
    if (lines.length > 0 && widthOf(longer) * boldness <= chartWidth) lines[lines.length - 1] = longer;
    else lines.push(phrase);
  }
  return lines;
}

/** Values by day: columns from zero, or a line through them. */
export function layOutDays(values: readonly number[]): {
  columns: { x: number; y: number; width: number; height: number }[];
  path: string;
  ticks: { y: number; value: number }[];
  left: number;
  bottom: number;
  height: number;
  /** Which days are named below, and where. */
  named: { index: number; x: number; anchor: 'start' | 'middle' | 'end' }[];
} {
  const [top, bottom, height] = [10, 150, 176];
  const most = Math.max(1, ...values);
  const y = scaleLinear([0, most], [bottom, top]).nice(3);
  const whole = y.ticks(3).filter(Number.isInteger);
  const left = Math.ceil(Math.max(...whole.map((value) => widthOf(value.toLocaleString('es'))))) + 8;
  const x = scaleBand<number>(
    values.map((_, index) => index),
    [left, chartWidth],
  ).padding(values.length > 60 ? 0 : 0.2);
  const middleOf = (index: number): number => x(index)! + x.bandwidth() / 2;
  const last = values.length - 1;
  const indexes = [...new Set(values.length > 6 ? [0, Math.round(last / 2), last] : [0, last])].filter(
    (index) => index >= 0 && index <= last,
  );
  return {
    columns: values.map((value, index) => ({
      x: round(x(index)!),
      y: round(y(value)),
      width: round(x.bandwidth()),
      height: round(bottom - y(value)),
    })),
    path:
      line<number>()
        .x((_, index) => round(middleOf(index)))
        .y((value) => round(y(value)))([...values]) ?? '',
    ticks: whole.map((value) => ({ y: round(y(value)), value })),
    left,
    bottom,
    height,
    named: indexes.map((index) => {
      const anchor = indexes.length === 1 ? 'middle' : index === 0 ? 'start' : index === last ? 'end' : 'middle';
      return { index, x: anchor === 'start' ? left : anchor === 'end' ? chartWidth : round(middleOf(index)), anchor };
    }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Who is ahead, by how much of what is compared, and who comes next; several when they are level. */
export function leadersOf<Bar extends { value: number }>(bars: readonly Bar[]): { leaders: Bar[]; margin: number; next: Bar | null } {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  if (most === 0) return { leaders: [], margin: 0, next: null };
  const leaders = bars.filter(({ value }) => value === most);
  const rest = bars.filter(({ value }) => value < most).sort((one, other) => other.value - one.value);
  return { leaders, margin: most - (rest[0]?.value ?? 0), next: rest[0] ?? null };
}
