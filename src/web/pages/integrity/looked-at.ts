/** Which hours are looked at minute by minute. */

const minuteMs = 60_000;
const before = 30 * minuteMs;
const length = 180 * minuteMs;

/** Around the moment that the address says, else the last three hours; whatever stands there that is no moment is not read. */
export function lookedAt(from: string | null, now: Date): { from: string; to: string } {
  const wanted = from === null ? Number.NaN : Date.parse(from);
  const isMoment = /^\d{4}-\d\d-\d\dT/.test(from ?? '') && wanted > 0 && wanted <= now.getTime();
  const begin = isMoment ? wanted - before : now.getTime() - length + minuteMs;
  return { from: new Date(begin).toISOString(), to: new Date(begin + length).toISOString() };
}

/** The minutes of a period without gaps: those of which nothing was told had nothing. */
export function everyMinute<Point extends { from: string }>(
  points: readonly Point[],
  period: { from: string; to: string },
  quiet: Omit<Point, 'from'>,
): Point[] {
  const byMinute = new Map(points.map((point) => [Date.parse(point.from), point]));
  const first = Math.floor(Date.parse(period.from) / minuteMs) * minuteMs;
  const minutes: Point[] = [];
  for (let at = first; at < Date.parse(period.to); at += minuteMs)
    minutes.push(byMinute.get(at) ?? ({ ...quiet, from: new Date(at).toISOString() } as Point));
  return minutes;
}
