/** Small columns for each option: how scores are spread, or how votes changed from round to round. */
import { Chart, Lines, type ChartProps } from './chart.js';
import { chartWidth } from './chart-layout.js';
import { layOutColumns } from './columns-layout.js';
import { langOf } from './lang.js';

interface ColumnsChartProps extends ChartProps {
  /** What columns stand for, from left to right. */
  names: readonly string[];
  /** Null where there is no column. `said` stands below the columns. */
  rows: readonly { label: string; language?: string; values: readonly (number | null)[]; said: readonly string[] }[];
  /** A line across all columns, such as the votes that are enough. */
  limit?: number | null;
  /** Headings and cells of the table; the first is that of the labels. */
  heads: readonly string[];
  cells: readonly (readonly string[])[];
}

export function ColumnsChart({ visit, names, rows, limit = null, heads, cells, ...chart }: ColumnsChartProps) {
  const laidOut = layOutColumns(rows, names, limit);
  return (
    <Chart
      {...chart}
      visit={visit}
      height={laidOut.height}
      heads={heads}
      isScrolled={heads.length > 3}
      rows={rows.map(({ label, language }, index) => ({ label, language, cells: cells[index]! }))}
    >
      {laidOut.rows.map((row, index) => (
        <g key={index}>
          <Lines lines={row.lines} y={row.textY} lang={langOf(visit, rows[index]!.language)} />
          <path class="axis" d={`M0 ${row.bottom + 0.5}H${chartWidth}`} />
          {row.columns.map((column, place) => (
            <rect key={place} class="bar" {...column} />
          ))}
          {row.limitY !== null && <path class="limit" d={`M0 ${row.limitY}H${chartWidth}`} />}
          {row.named.map(({ index: place, x }, at) => (
            <text
              key={place}
              class="name"
              x={row.named.length > 2 ? x : at === 0 ? Math.max(x, 6) : Math.min(x, chartWidth - 8)}
              y={row.bottom + 15}
              text-anchor="middle"
            >
              {names[place]}
            </text>
          ))}
          <Lines lines={row.said} y={row.saidY} kind="value" />
        </g>
      ))}
    </Chart>
  );
}
