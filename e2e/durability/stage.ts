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
}

interface Setting {
  engine: BrowserName;
  site: Site;
  obstacle?: Obstacle | undefined;
  /** A folder to use as the profile; a temporary one otherwise. */
  profile?: string | undefined;
}

export async function withStage(setting: Setting, play: (stage: Stage) => Promise<void>): Promise<void> {
  const { engine, site } = setting;
  const profile = setting.profile ?? (await mkdtemp(join(tmpdir(), 'lifeboat-faults-')));
  const build = await copyBuild(engine, setting.obstacle);
  const browser = await launch(engine, { site, profile, extension: build.path });
  const written: Written = { sent: [], rested: [], typed: [] };
  const stage: Stage = {
    ...{ engine, site, profile, build, written, browser },
    tab: undefined as never,
    faultAt: 0,
  };
  try {
    stage.tab = await openClaude(browser);
    await play(stage);
  } finally {
    // The one that runs now, and it may be what the fault ended.
    await stage.browser.close().catch(() => undefined);
    await build.remove();
    const gone = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };
    if (!setting.profile) await rm(profile, gone);
  }
}

/** Starts the browser again with the same profile. */
export async function startAgain(stage: Stage, profile = stage.profile): Promise<void> {
  const { engine, site, build } = stage;
  stage.browser = await launch(engine, { site, profile, extension: build.path });
}
