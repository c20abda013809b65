import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserName, launch } from '../browser/browser.ts';
import { geckoId } from '../browser/firefox-settings.ts';
import { productionBuild } from '../browser/profile.ts';
import { startSite } from '../site/server.ts';
import type { Bench, Measure } from './bench.ts';
import { durable } from './durable.ts';
import { desk, popup } from './pages.ts';
import { heading, lineOf, machine } from './report.ts';
import { size } from './size.ts';
import { stall } from './stall.ts';
import { streaming } from './streaming.ts';
import { typing } from './typing.ts';
import { verdict } from './verdict.ts';

/** `npm run bench`, or some of them by name: `npm run bench -- firefox durable`. Figures, never a failure. */
const measures: Record<string, Measure> = { size, typing, durable, popup, desk, streaming, verdict, stall };
const engines = ['chromium', 'firefox'] as const;

const asked = process.argv.slice(2);
const chosen = <Name extends string>(names: readonly Name[]) => {
  const some = names.filter((name) => asked.includes(name));
  return some.length > 0 ? some : names;
};

say(`${machine()}\nFixed seed 1; Chromium's listener times are thread time, all others wall time.`);
for (const engine of chosen(engines)) await benchmark(engine);

async function benchmark(engine: BrowserName): Promise<void> {
  const empty = await emptyExtension();
  const site = await startSite();
  const inBrowser = async <Result>(
    extension: string | undefined,
    work: (browser: Browser) => Promise<Result>,
  ) => {
    const browser = await launch(engine, { site, fineClock: true, ...(extension && { extension }) });
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  };
  const version = await inBrowser(empty, (browser) => browser.version());
  say(`\n${engine} ${version}\n${heading()}`);
  for (const name of chosen(Object.keys(measures))) {
    site.reset();
    const bench: Bench = {
      engine,
      site,
      withExtension: (work) => inBrowser(undefined, work),
      without: (work) => inBrowser(empty, work),
    };
    const lines = await (measures[name] as Measure)(bench).catch(
      (error: unknown) => `${name} broke: ${error}`,
    );
    say(typeof lines === 'string' ? lines : lines.map(lineOf).join('\n'));
  }
  await site.close();
  await rm(empty, { recursive: true });
}

/** Of the same id in Firefox, and with nothing in it but a page of one line. */
async function emptyExtension(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'lifeboat-empty-'));
  const id = await geckoId(productionBuild('firefox-mv3'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    browser_specific_settings: { gecko: { id } },
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'line.html'), '<!doctype html><title>Line</title><article>One line.</article>');
  return path;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
