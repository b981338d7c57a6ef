/**
 * Charts, drawn on the server: each is a figure with a title, a sentence that says what the drawing shows, the drawing, and its numbers in a
 * table. Nothing is told by colour alone: parts have patterns, and every value is written beside its bar.
 */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../kit/visit.js';
import { chartWidth, layOutBars, layOutDays, layOutStacked, lineHeight, widthOf } from './chart-layout.js';
import { langOf } from './lang.js';

export interface ChartProps {
  visit: Visit;
  /** Unique within the page; ids of its parts begin with it. */
  id: string;
  title: string;
  /** Of its heading, below that of the section that it stands in; without one the title is read, not seen. */
  level?: 2 | 3 | 4;
  /** What the drawing shows, in a sentence: who leads, by how much (see chart-summary.tsx). */
  summary: ComponentChildren;
  /** Whether the table waits behind a link. Not within live parts, where it would fold whenever something happens. */
  isTableFolded?: boolean;
}

/** A horizontal bar: its value, and what part of the whole that is, between 0 and 1. */
export interface Bar {
  label: string;
  /** The language of the label. */
  language?: string;
  value: number;
  share: number;
}

interface BarChartProps extends ChartProps {
  bars: readonly Bar[];
  /** The headings of the table. */
  heads: { label: string; value: string; share: string };
  /** A line after that many-th bar (from 0; -1 before the first), with what it means. */
  cut?: { after: number; said: string };
}

/** Options, in the order given, with value and share. */
export function BarChart({ visit, bars, heads, cut, ...chart }: BarChartProps) {
  const said = bars.map(({ value, share }) => `${visit.words.number(value)} (${visit.words.percent(share)})`);
  const { rows, height, barHeight, trackWidth, cutY } = layOutBars(
    bars.map((bar, index) => ({ ...bar, said: said[index]! })),
    cut?.after,
  );

  return (
    <Chart
      {...chart}
      visit={visit}
      height={height}
      heads={[heads.label, heads.value, heads.share]}
      rows={bars.map(({ label, language, value, share }) => ({
        label,
        language,
        cells: [visit.words.number(value), visit.words.percent(share)],
      }))}
    >
      {cut && cutY !== null && (
        <>
          <path class="limit" d={`M0 ${cutY}H${chartWidth}`} />
          <text class="value" x={0} y={cutY + 16}>
            {cut.said}
          </text>
        </>
      )}
      {rows.map((row, index) => (
        <g key={index}>
          <Lines lines={row.lines} y={row.textY} lang={langOf(visit, bars[index]!.language)} />
          <rect class="track" x={0} y={row.y} width={trackWidth} height={barHeight} />
          {row.width > 0 && <rect class="bar" x={0} y={row.y} width={row.width} height={barHeight} />}
          <text class="value" x={row.valueX} y={row.y + 14}>
            {said[index]}
          </text>
        </g>
      ))}
    </Chart>
  );
}

/** How a part of a stacked bar looks: its colour, and a pattern for those who do not see colours. */
export type Tone = 'in-favour' | 'against' | 'neutral';

interface StackedChartProps extends ChartProps {
  /** The parts of every bar, in order. */
  parts: readonly { name: string; tone: Tone }[];
  /** One value a part. Without a label when there is only one bar. */
  rows: readonly { label: string | null; language?: string; values: readonly number[] }[];
  /** The heading of the labels in the table. */
  head: string;
}

/** Bars divided into parts: agree, disagree and pass of statements; stances of comments. */
export function StackedChart({ visit, parts, rows, head, ...chart }: StackedChartProps) {
  const saidOf = (values: readonly number[]): string[] => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return parts.map(({ name }, part) => `${name} ${visit.words.percent(total ? values[part]! / total : 0)}`);
  };
  const laidOut = layOutStacked(rows.map(({ label, values }) => ({ label, values, said: saidOf(values) })));
  return (
    <Chart
      {...chart}
      visit={visit}
      isBroad
      height={laidOut.height}
      heads={[head, ...parts.map(({ name }) => name)]}
      rows={rows.map(({ label, language, values }) => ({
        label: label ?? visit.t('chart.count'),
        language: label ? language : undefined,
        cells: values.map((value) => visit.words.number(value)),
      }))}
      legend={
        <ul class="urna-legend" aria-hidden="true">
          {parts.map(({ name, tone }) => (
            <li key={name}>
              <svg class="urna-chart urna-chart--swatch" width="22" height="16" viewBox="0 0 22 16" focusable="false">
                <Segment id={chart.id} x={0} y={0} width={22} height={16} tone={tone} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      }
    >
      <Patterns id={chart.id} />
      {laidOut.rows.map((row, index) => (
        <g key={index}>
          <Lines lines={row.lines} y={row.textY} lang={langOf(visit, rows[index]!.language)} />
          <rect class="track" x={0} y={row.y} width={chartWidth} height={laidOut.barHeight} />
          {row.segments.map(({ x, width, part }) => (
            <Segment key={part} id={chart.id} x={x} y={row.y} width={width} height={laidOut.barHeight} tone={parts[part]!.tone} />
          ))}
          <Lines lines={row.said} y={row.saidY} kind="value" />
        </g>
      ))}
    </Chart>
  );
}

function Segment({ id, tone, ...place }: { id: string; tone: Tone; x: number; y: number; width: number; height: number }) {
  return (
    <>
      <rect class={`segment bar--${tone}`} {...place} />
      {tone !== 'in-favour' && <rect fill={`url(#${id}-${tone})`} {...place} />}
    </>
  );
}

/** In favour is plain, against striped, neither dotted. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-against`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V6" stroke="#fff" stroke-width="2.500" stroke-opacity="0.75" />
      </pattern>
      <pattern id={`${id}-neutral`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.200" fill="#fff" fill-opacity="0.85" />
      </pattern>
    </defs>
  );
}

interface DayChartProps extends ChartProps {
  /** Calendar dates such as 2026-02-02 without gaps, the first first. */
  days: readonly { day: string; value: number }[];
  heads: { day: string; value: string };
  /** Columns when absent. */
  kind?: 'columns' | 'line';
}

/** What happened day by day. */
export function DayChart({ visit, days, heads, kind = 'columns', ...chart }: DayChartProps) {
  const { columns, path, ticks, left, bottom, height, named } = layOutDays(days.map(({ value }) => value));
  return (
    <Chart
      {...chart}
      visit={visit}
      height={height}
      heads={[heads.day, heads.value]}
      rows={days.map(({ day, value }) => ({ label: visit.words.day(day), cells: [visit.words.number(value)] }))}
    >
      {ticks.map(({ y, value }) => (
        <g key={value}>
          <path class="axis" d={`M${left} ${y}H${chartWidth}`} />
          <text x={left - 6} y={y + 5} text-anchor="end">
            {visit.words.number(value)}
          </text>
        </g>
      ))}
      {kind === 'line' && days.length > 1 ? (
        <path class="line" d={path} />
      ) : (
        columns.map((column, index) => column.height > 0 && <rect key={index} class="bar" {...column} />)
      )}
      {named.map(({ index, x, anchor }) => (
        <text key={index} x={x} y={bottom + 20} text-anchor={anchor}>
          {visit.words.shortDay(days[index]!.day)}
        </text>
      ))}
    </Chart>
  );
}

interface Drawn extends ChartProps {
  height: number;
  heads: readonly string[];
  rows: readonly { label: string; language?: string; cells: readonly string[] }[];
  legend?: ComponentChildren;
  /** Whether labels of the table stand above their numbers on narrow screens. */
  isBroad?: boolean;
  /** Whether the table has so many columns that it stands below the drawing and scrolls within itself. */
  isScrolled?: boolean;
  children: ComponentChildren;
}

/** The figure around a drawing. */
export function Chart({
  visit,
  id,
  title,
  level,
  summary,
  isTableFolded,
  height,
  heads,
  rows,
  legend,
  isBroad,
  isScrolled,
  children,
}: Drawn) {
  const Heading = level ? (`h${level}` as const) : 'p';
  // Cells that are laid out otherwise than as a table lose their meaning unless it is said.
  const role = <Role extends string>(name: Role): Role | undefined => (isBroad ? name : undefined);
  const table = (
    <table class={`govuk-table urna-figure__table ${isBroad ? 'urna-figure__table--broad' : ''}`} role={role('table')}>
      <caption class="govuk-visually-hidden">{title}</caption>
      <thead class="govuk-table__head" role={role('rowgroup')}>
        <tr class="govuk-table__row" role={role('row')}>
          {heads.map((head, index) => (
            <th
              key={head}
              scope="col"
              role={role('columnheader')}
              class={`govuk-table__header ${index > 0 ? 'govuk-table__header--numeric' : ''}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role={role('rowgroup')}>
        {rows.map(({ label, language, cells }, index) => (
          <tr class="govuk-table__row" key={index} role={role('row')}>
            <th scope="row" role={role('rowheader')} class="govuk-table__header" lang={langOf(visit, language)}>
              {label}
            </th>
            {cells.map((cell, place) => (
              <td key={place} role={role('cell')} class="govuk-table__cell govuk-table__cell--numeric">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <figure class="urna-figure" id={id} aria-labelledby={`${id}-title`}>
      <Heading class={level ? 'govuk-heading-s' : 'govuk-visually-hidden'} id={`${id}-title`}>
        {title}
      </Heading>
      <p class="govuk-body" id={`${id}-summary`}>
        {summary}
      </p>
      {legend}
      <div class="urna-figure__inside">
        <svg
          class="urna-chart"
          role="img"
          aria-labelledby={`${id}-title ${id}-summary`}
          viewBox={`0 0 ${chartWidth} ${Math.ceil(height)}`}
          width={chartWidth}
          height={Math.ceil(height)}
          focusable="false"
        >
          {children}
        </svg>
        {isTableFolded ? (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{visit.t('chart.table')}</span>
            </summary>
            <div class="govuk-details__text">{table}</div>
          </details>
        ) : (
          <div
            class={`urna-figure__numbers ${isScrolled ? 'urna-figure__numbers--wide urna-scroll' : ''}`}
            {...(isScrolled ? { tabindex: 0, role: 'region', 'aria-labelledby': `${id}-title` } : {})}
          >
            {table}
          </div>
        )}
      </div>
    </figure>
  );
}

export function Lines({ lines, y, lang, kind }: { lines: readonly string[]; y: number; lang?: string; kind?: 'value' }) {
  return (
    <>
      {lines.map((words, index) => (
        // A typeface wider than the estimate is squeezed rather than cut off.
        <text
          key={index}
          class={kind}
          x={0}
          y={y + index * lineHeight}
          lang={lang}
          {...(widthOf(words) > chartWidth ? { textLength: chartWidth, lengthAdjust: 'spacingAndGlyphs' } : {})}
        >
          {words}
        </text>
      ))}
    </>
  );
}
