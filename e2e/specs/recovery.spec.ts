import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { productionBuild } from '../browser/profile.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

declare const chrome: {
  alarms: {
    create(name: string, when: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
  notifications: {
    getAll(): Promise<object>;
    clear(id: string): Promise<boolean>;
    onClicked: { dispatch(id: string): void };
  };
};

/** Nobody can press "Allow" here: the same build, but with the optional permission granted. */
async function withNotifications(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lifeboat-granted-'));
  await cp(productionBuild('chrome-mv3'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const permissions = [...manifest.permissions, ...manifest.optional_permissions];
  await writeFile(file, JSON.stringify({ ...manifest, permissions, optional_permissions: undefined }));
  return folder;
}

/** By the popup's own box: the permission is there, so that nobody has to be asked. */
async function askToBeTold(browser: Browser): Promise<void> {
  const popup = await step.openPopup(browser);
  await popup.click('[data-tell-me]');
  const isWished = () => document.querySelector<HTMLInputElement>('[data-tell-me]')?.checked;
  await popup.waitFor(isWished, undefined, 'the wish to be told');
  await expect.poll(async () => (await noteOf(popup, 'settings')).tellMe).toBe(true);
  await popup.close();
}

const ring = (desk: Tab, alarm: string) =>
  desk.evaluate((name) => chrome.alarms.create(name, { when: Date.now() }), alarm);

/** Whether the alarm is set, for so soon at most. Milliseconds. An alarm set later takes the place of one that is rung. */
const isSet = (desk: Tab, alarm: string, soonest = Number.POSITIVE_INFINITY) =>
  desk.evaluate(
    async ({ name, most }) => {
      const set = await chrome.alarms.get(name);
      return set !== undefined && set.scheduledTime - Date.now() <= (most ?? set.scheduledTime);
    },
    { name: alarm, most: Number.isFinite(soonest) ? soonest : null },
  );

const noteOf = (desk: Tab, name: string) => desk.evaluate(changeNote, { name, change: {} });

/** Changes a note of the database from outside, so that nobody has to wait for minutes; gives what it was. */
function changeNote({ name, change }: { name: string; change: object }): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lifeboat');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const notes = db.transaction('notes', 'readwrite').objectStore('notes');
      const reading = notes.get(name);
      reading.onsuccess = () => {
        const value = reading.result?.value ?? {};
        if (Object.keys(change).length > 0) notes.put({ name, value: { ...value, ...change } });
      };
      notes.transaction.oncomplete = () => {
        db.close();
        resolve(reading.result?.value ?? {});
      };
    };
  });
}

/** The status page is looked at now: the last look is made to have been two minutes ago. */
async function look(desk: Tab): Promise<void> {
  const { good } = await noteOf(desk, 'reading');
  const older = good && { ...good, at: Date.now() - 120_000 };
  if (older) await desk.evaluate(changeNote, { name: 'reading', change: { good: older } });
  await ring(desk, 'status');
}

const shown = (desk: Tab) =>
  desk.evaluate(async () => Object.keys(await chrome.notifications.getAll()), undefined);
const phaseOf = async (desk: Tab) => (await noteOf(desk, 'watch')).phase;

declare const practice: { text(): string };

test('that Claude is back is told once, and a click on it brings the prompt back @chromium', async ({
  site,
  engine,
}) => {
  site.reset();
  const extension = await withNotifications();
  const browser = await launch(engine, { site, extension });
  try {
    site.change({ status: 'red' });
    const tab = await step.openClaude(browser);
    const desk = await browser.extensionPage('desk.html');
    await step.plant(desk, promptText);
    await askToBeTold(browser);
    await expect.poll(() => phaseOf(desk)).toBe('trouble');
    // Who asks to be told is watched for every one to two minutes, and the next look is planned anew for that.
    await expect.poll(() => isSet(desk, 'status', 120_000)).toBe(true);

    site.change({ status: 'green' });
    await look(desk);
    await expect.poll(() => phaseOf(desk)).toBe('clear');
    expect(await shown(desk)).toEqual([]);
    await expect.poll(() => isSet(desk, 'recovery')).toBe(true);
    await desk.evaluate(changeNote, { name: 'watch', change: { tellAt: Date.now() } });
    await ring(desk, 'recovery');
    await expect.poll(() => shown(desk)).toEqual(['recovered']);

    // Nobody can click on it here: the worker hears what it would hear of a click.
    await browser.worker(() => chrome.notifications.onClicked.dispatch('recovered'), undefined);
    await tab.waitFor((text) => practice.text() === text, promptText, 'the prompt in the composer');
    await expect.poll(() => shown(desk)).toEqual([]);

    const { good } = await noteOf(desk, 'reading');
    await look(desk);
    await expect.poll(async () => (await noteOf(desk, 'reading')).good).not.toEqual(good);
    await ring(desk, 'recovery');
    // What was asked after the alarm is answered after its work.
    await step.openPopup(browser);
    expect(await shown(desk)).toEqual([]);
    expect((await noteOf(desk, 'watch')).told).toBe(true);
  } finally {
    await browser.close();
    await rm(extension, { recursive: true });
  }
});
