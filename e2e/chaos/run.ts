import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../browser/browser.ts';
import type { KeptHistory } from '../browser/kept.ts';
import { layouts, type Site } from '../site/scene.ts';
import * as beside from './beside.ts';
import * as going from './going.ts';
import { Oracle } from './oracle.ts';
import { type Of, planOf, type Step } from './plan.ts';
import { World } from './world.ts';
import * as writing from './writing.ts';

export interface Course {
  engine: BrowserName;
  seed: number;
  /** How many steps of the seed's plan. */
  steps: number;
}

export interface Outcome {
  /** What of the promise was broken, in words; empty when it held. */
  breaches: string[];
  /** What was done, and what the composer in front held afterwards; the last step is the one that showed a breach. */
  done: Done[];
  counts: { sent: number; rested: number };
  kept: KeptHistory[];
}

export interface Done {
  step: Step;
  /** Undefined where no composer was on the page. */
  composer?: string | undefined;
}

/** Hears of every step once it is done. */
export type OnStep = (number: number, done: Done) => void;

/** Carries out a plan in a browser of its own and looks whether all is kept. */
export async function run(site: Site, { engine, seed, steps }: Course, onStep: OnStep): Promise<Outcome> {
  site.reset();
  site.change({ fault: 'none', layout: layouts[seed % layouts.length] ?? 'classic' });
  const profile = await mkdtemp(join(tmpdir(), 'lifeboat-chaos-'));
  const oracle = new Oracle();
  const plan = planOf(seed, steps);
  const world = await World.open({ engine, site, profile, oracle });
  const done: Done[] = [];
  try {
    const breaches = await carryOut(world, plan, (number, one) => {
      done.push(one);
      onStep(number, one);
    });
    return { breaches, done, counts: oracle.counts, kept: world.kept };
  } finally {
    // It may be what failed.
    await world.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function carryOut(world: World, plan: readonly Step[], onStep: OnStep): Promise<string[]> {
  for (const [index, step] of plan.entries()) {
    world.step = index + 1;
    const { breaches, composer } = await taken(world, step);
    onStep(world.step, { step, composer });
    if (breaches.length > 0) return breaches;
  }
  return world.look();
}

async function taken(
  world: World,
  step: Step,
): Promise<{ breaches: string[]; composer?: string | undefined }> {
  try {
    const breaches = await take(world, step);
    return { breaches, composer: await world.observe() };
  } catch (error) {
    const why = error instanceof Error ? error.stack : String(error);
    return { breaches: [`The step could not be carried out: ${why}`] };
  }
}

async function take(world: World, step: Step): Promise<string[]> {
  if (step.do === 'look') return world.look();
  await (ways[step.do] as (world: World, step: Step) => Promise<void>)(world, step);
  // What the kill cost shows best before anything else happens.
  return step.do === 'kill' ? world.look() : [];
}

/** How each kind of step is carried out. */
const ways: { [Do in Exclude<Step['do'], 'look'>]: (world: World, step: Of<Do>) => Promise<void> } = {
  type: writing.write,
  paste: writing.paste,
  attach: beside.attach,
  edit: beside.edit,
  suggestion: beside.suggestion,
  rest: writing.rest,
  send: writing.send,
  erase: writing.erase,
  undo: writing.undo,
  stop: writing.stop,
  retry: writing.retry,
  kill: writing.kill,
  reload: going.reload,
  break: going.breakPage,
  navigate: going.navigate,
  'open tab': going.openTab,
  'switch tab': going.switchTab,
  'close tab': going.closeTab,
  network: going.network,
  'stop worker': going.stopWorker,
  'reload extension': going.reloadExtension,
};
