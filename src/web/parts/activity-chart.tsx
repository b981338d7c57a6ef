/** How much came in, hour by hour or minute by minute: a row of columns for each kind, by one measure. */
import { Chart, Lines, type ChartProps } from './chart.js';
import { chartWidth } from './chart-layout.js';
import { layOutColumns } from './columns-layout.js';

const kinds = ['comments', 'heldBack', 'supports', 'ballots'] as const;
type Kind = (typeof kinds)[number];

export type ActivityPoints = readonly ({ from: string } & Record<Kind, number | null>)[];

interface ActivityChartProps extends Omit<ChartProps, 'summary'> {
  /** Without gaps, the first first. */
  points: ActivityPoints;
  timeZone: string;
}

/** The table leaves quiet hours out. */
export function ActivityChart({ visit, points, timeZone, ...chart }: ActivityChartProps) {
  // Most agencies hold nothing back: an empty row would only ask what it means.
  const shown = kinds.filter((kind) => points.some((point) => (kind === 'heldBack' ? (point[kind] ?? 0) > 0 : point[kind] !== null)));
  const rows = shown.map((kind) => {
    const values = points.map((point) => point[kind]);
    const most = Math.max(0, ...values.map((value) => value ?? 0));
    const at = points.find((point) => point[kind] === most);
    const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const said =
      most === 0 || !at ? visit.t('integrity.none') : visit.t('integrity.most', { most, at: visit.words.moment(at.from, timeZone) });
    return { kind, label: visit.t(`integrity.kind.${kind}`, { total }), values, said };
  });
  const names = points.map(({ from }) => visit.words.shortDay(from, timeZone));
  const laidOut = layOutColumns(
    rows.map(({ label, values }) => ({ label, values, said: [] })),
    names,
    null,
  );
  const busy = points.filter((point) => shown.some((kind) => (point[kind] ?? 0) > 0));
  return (
    <Chart
      {...chart}
      visit={visit}
      summary={rows.map(({ label, said }) => `${label}. ${said}`).join(' ')}
      height={laidOut.height}
      isScrolled={shown.length > 2}
      heads={[visit.t('integrity.head.from'), ...shown.map((kind) => visit.t(`integrity.head.${kind}`))]}
      rows={busy.map((point) => ({
        label: visit.words.moment(point.from, timeZone),
        cells: shown.map((kind) => (point[kind] === null ? '' : visit.words.number(point[kind]))),
      }))}
    >
      {laidOut.rows.map((row, index) => (
        <g key={index}>
          <Lines lines={row.lines} y={row.textY} />
          <path class="axis" d={`M0 ${row.bottom + 0.5}H${chartWidth}`} />
          {row.columns.map((column, place) => (
            <rect key={place} class={shown[index] === 'heldBack' ? 'bar bar--held' : 'bar'} {...column} />
          ))}
          <text class="name" x={0} y={row.bottom + 15}>
            {names[0]}
          </text>
          {names.length > 1 && (
            <text class="name" x={chartWidth} y={row.bottom + 15} text-anchor="end">
              {names.at(-1)}
            </text>
          )}
        </g>
      ))}
    </Chart>
  );
}
