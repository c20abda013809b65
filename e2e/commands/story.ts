import { type Browser, launch, type Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { keptTexts } from '../browser/kept.ts';
import { clickNamed } from '../browser/named.ts';
import type { Site } from '../site/scene.ts';
import { startSite } from '../site/server.ts';
import { StoryTeller } from './story-teller.ts';

const prompt = [
  'Compare the two contracts clause by clause & list every change of liability (50 % → 100 %).',
  'قارن بين العقدين وأضف ملخصًا قصيرًا. ✅ 日本語で一行も。',
  '#1: keep "quotes", <tags>, a+b=c and the emoji 👩‍👩‍👧‍👦.',
].join('\n');

const site = await startSite();
const browser = await launch('chromium', { site });
try {
  await tell(browser, site);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
}

async function tell(browser: Browser, site: Site): Promise<void> {
  const story = new StoryTeller();
  await story.begin();
  const claude = await browser.newTab('https://claude.ai/new');
  const onClaude = () => claude;
  await story.step('Typed', onClaude, () => typed(claude));
  await story.step('Sent', onClaude, () => sent(claude, site));
  await story.step('Failed', onClaude, () => failed(site));
  const popup = await browser.extensionPage('popup.html');
  await popup.setViewport(380, 600);
  const onPopup = () => popup;
  await story.step('Kept', onPopup, () => kept(popup));
  await story.step('Verdict', onPopup, () => verdict(popup));
  let other = popup;
  await story.step(
    'Opened in ChatGPT',
    () => other,
    async () => {
      other = await browser.nextTab(() => clickNamed(popup, 'Open in ChatGPT'));
      return compared(other);
    },
  );
  story.end();
}

async function typed(claude: Tab): Promise<string> {
  await claude.click('[data-testid="chat-input"]');
  await claude.type(prompt);
  await claude.waitFor(holdsText, prompt, 'the composer holds what was typed');
  return `${[...prompt].length} characters in three scripts, with emoji`;
}

async function sent(claude: Tab, site: Site): Promise<string> {
  site.change({ fault: 'http-529', status: 'green' });
  await claude.press('Enter');
  await until('the prompt reaches the practice Claude', async () => site.received.length > 0);
  return 'the practice Claude got it';
}

async function failed(site: Site): Promise<string> {
  const last = site.received.at(-1);
  if (last?.accepted !== false) throw new Error('The practice Claude took the prompt.');
  return 'it answers 529 overloaded, and its status page still says all is well';
}

async function kept(popup: Tab): Promise<string> {
  await popup.waitFor(hasState, 'failed', 'the popup shows the prompt as failed');
  const records = await keptTexts(popup);
  if (!records.some((record) => holds(record, prompt))) throw new Error('The text is not in the database.');
  return 'word for word in the extension’s own database, shown as failed';
}

async function verdict(popup: Tab): Promise<string> {
  await popup.waitFor(hasVerdict, 'outage', 'the popup says outage');
  return popup.evaluate(() => {
    const { verdict, layer, confidence } = document.querySelector('main')?.dataset ?? {};
    return [verdict, layer, confidence].filter(Boolean).join(' · ');
  }, undefined);
}

async function compared(other: Tab): Promise<string> {
  await other.waitFor(hasText, undefined, 'ChatGPT’s composer holds a text');
  const arrived = await other.evaluate(() => (globalThis as unknown as Practice).practice.text(), undefined);
  const wanted = [...prompt];
  const got = [...arrived];
  const at = wanted.findIndex((character, index) => character !== got[index]);
  if (at >= 0) throw new Error(`Character ${at + 1} is ${show(got[at])}, not ${show(wanted[at])}.`);
  if (got.length > wanted.length) throw new Error(`${got.length - wanted.length} characters too many.`);
  return `all ${wanted.length} characters arrived`;
}

interface Practice {
  practice: { text(): string };
}

function holdsText(text: string): boolean {
  return (globalThis as unknown as Practice).practice.text() === text;
}

function hasText(): boolean {
  return (globalThis as unknown as Practice).practice.text().length > 0;
}

function hasState(state: string): boolean {
  return document.querySelector(`[data-prompt-state="${state}"]`) !== null;
}

function hasVerdict(verdict: string): boolean {
  return document.querySelector(`main[data-verdict="${verdict}"]`) !== null;
}

/** Anywhere in the record, so that the story does not depend on how it is built. */
function holds(value: unknown, text: string): boolean {
  if (value === text) return true;
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((each) => holds(each, text))
  );
}

function show(character: string | undefined): string {
  return character === undefined ? 'missing' : JSON.stringify(character);
}
