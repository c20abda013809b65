import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserName, launch, type Tab } from '../browser/browser.ts';
import type { Site } from '../site/scene.ts';
import { openClaude } from '../specs/steps.ts';
import { type Build, copyBuild, type Obstacle } from './build.ts';
import type { Written } from './loss.ts';

/** Where a fault happens: a browser of its own with a profile of its own, a page of claude.ai, and what was written. */
export interface Stage {
  readonly engine: BrowserName;
  readonly site: Site;
  readonly profile: string;
  readonly build: Build;
  readonly written: Written;
  browser: Browser;
  tab: Tab;
  /** When the fault hit. Milliseconds since 1970. */
  faultAt: number;
  /** Whether what must be said was said; null before anybody looked. */
  said: boolean | null;
}

interface Setting {
  engine: BrowserName;
  site: Site;
  obstacle?: Obstacle | undefined;
  /** Where profiles are made; a temporary folder otherwise. */
  folder?: string | undefined;
}

/** Sets the stage, plays, and leaves nothing behind. */
export async function withStage<Result>(
  setting: Setting,
  play: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const { engine, site } = setting;
  const folder = setting.folder ?? (await mkdtemp(join(tmpdir(), 'lifeboat-faults-')));
  const build = await copyBuild(engine, setting.obstacle);
  const profile = join(folder, 'profile');
  const browser = await launch(engine, { site, profile, extension: build.path });
  const running = { browser };
  try {
    const tab = await openClaude(browser);
    const written: Written = { sent: [], rested: [], typed: [] };
    const stage = { engine, site, profile, build, written, tab, faultAt: 0, said: null };
    return await play(Object.assign(running, stage));
  } finally {
    // The one that runs now, and it may be what the fault ended.
    await running.browser.close().catch(() => undefined);
    await build.remove();
    const gone = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };
    if (!setting.folder) await rm(folder, gone);
  }
}

/** Starts the browser again with the same profile. */
export async function startAgain(stage: Stage, profile = stage.profile): Promise<void> {
  const { engine, site, build } = stage;
  stage.browser = await launch(engine, { site, profile, extension: build.path });
}
