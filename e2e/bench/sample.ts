/** What one benchmark gave: each sample in the benchmark's own unit. */
export interface Summary {
  p50: number;
  p95: number;
  max: number;
  count: number;
}

/** Nearest-rank percentiles: each is a sample that really occurred. */
export function summarise(samples: readonly number[]): Summary {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: rank(0.5), p95: rank(0.95), max: rank(1), count: sorted.length };
}
