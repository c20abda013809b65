import type { Browser, BrowserName } from '../browser/browser.ts';
import type { Site } from '../site/scene.ts';

/** What a benchmark measures in. */
export interface Bench {
  engine: BrowserName;
  site: Site;
  /** Runs in a fresh browser with the production build. */
  withExtension<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result>;
  /** The same with an extension that does nothing, for the difference. */
  without<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result>;
}

/** One line of the report. */
export interface Line {
  what: string;
  unit: 'ms' | '%' | 'bytes';
  samples: readonly number[];
  /** Which figure the budget is for, and the most it may be. Absent on lines that are there to compare. */
  budget?: { of: 'p50' | 'p95' | 'max'; most: number };
}

export type Measure = (bench: Bench) => Promise<Line[]>;
