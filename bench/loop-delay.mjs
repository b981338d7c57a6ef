// Loaded into the application by `--import`: writes how late its event loop was at worst, and on most turns, into a file.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.BENCH_DELAYS) {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  process.on('SIGUSR2', () => delays.reset());
  const write = () => {
    const [p50, p99, most] = [delays.percentile(50), delays.percentile(99), delays.max].map((ns) => Math.round(ns / 1e5) / 10);
    writeFileSync(process.env.BENCH_DELAYS, JSON.stringify({ p50, p99, most }));
  };
  setInterval(write, 250).unref();
}
