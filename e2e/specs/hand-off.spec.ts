import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { type Browser, launch, type Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { startSite } from '../site/server.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

declare const practice: { text(): string };

const menuButton = '[aria-haspopup="menu"]';

async function popupWith(browser: Browser, text: string): Promise<Tab> {
  const popup = await step.openPopup(browser);
  await step.plant(popup, text);
  await popup.reload();
  await popup.waitFor((button) => document.querySelector(button) !== null, menuButton, 'the menu button');
  return popup;
}

async function openMenu(popup: Tab): Promise<void> {
  await popup.evaluate((button) => document.querySelector<HTMLElement>(button)?.focus(), menuButton);
  await popup.press('ArrowDown');
  await expect.poll(() => focused(popup)).not.toBeNull();
}

const focused = (popup: Tab) =>
  popup.evaluate(() => document.activeElement?.getAttribute('data-target') ?? null, undefined);

test('the menu is worked by keyboard, and its assistant gets exactly the prompt', async ({ browser }) => {
  const popup = await popupWith(browser, promptText);
  await openMenu(popup);
  await popup.press('Escape');
  await expect.poll(() => popup.evaluate(() => document.activeElement?.ariaHasPopup, undefined)).toBe('menu');
  await openMenu(popup);
  await popup.press('ArrowDown');
  await expect.poll(() => focused(popup)).toBe('perplexity');
  await popup.press('ArrowUp');
  await expect.poll(() => focused(popup)).toBe('duckai');
  const elsewhere = await browser.nextTab(() => popup.press('Enter'));
  await elsewhere.waitFor((text) => practice.text() === text, promptText, 'the prompt in Duck.ai');
  await expect
    .poll(async () => (await step.kept(popup))[0]?.handOffs)
    .toMatchObject([{ target: 'duckai', way: 'url' }]);
  expect(await browser.readClipboard()).toBe(promptText);
});

/** Nothing answers but this computer: TLS names its host in the clear, and every other one is hung up on. */
async function onlyLocalhost(port: number): Promise<Server> {
  const server = createServer((near) => {
    near.on('error', () => near.destroy());
    near.once('data', (hello) => {
      if (!hello.includes('localhost')) return near.destroy();
      const far = connect(port, '127.0.0.1', () => {
        far.write(hello);
        near.pipe(far).pipe(near);
      });
      far.on('error', () => near.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return server;
}

/** Adds one of the person's own, and moves it to the top by keyboard alone. */
async function addOwn(browser: Browser): Promise<void> {
  const options = await browser.extensionPage('options.html');
  for (const [index, typed] of ['Mine', 'https://localhost/c/new?prompt={prompt}'].entries()) {
    await options.click(`form .file:nth-of-type(${index + 1}) input`);
    await options.type(typed);
  }
  await step.press(options, 'Add');
  await options.waitFor(
    () => document.querySelector('ol [data-target^="own-"]'),
    undefined,
    'the new target',
  );
  const place = () =>
    options.evaluate(
      () =>
        [...document.querySelectorAll('ol [data-target] .name')].findIndex(
          (name) => name.textContent === 'Mine',
        ),
      undefined,
    );
  await options.evaluate(
    () => document.querySelector<HTMLElement>('[data-move^="own-"]')?.focus(),
    undefined,
  );
  for (let before = (await place()) - 1; before >= 0; before -= 1) {
    await options.press('Enter');
    await expect.poll(place).toBe(before);
    const holdsOn = () => document.activeElement?.getAttribute('data-move')?.startsWith('own-');
    await options.waitFor(holdsOn, undefined, 'the keyboard on the row that moved');
  }
  await options.close();
}

test('without a network: copied, saved, and opened on this computer @chromium', async ({ engine }) => {
  // Of its own: on the worker's the extension of another browser may ask for the status page.
  const site = await startSite();
  const server = await onlyLocalhost(site.port);
  const { port } = server.address() as AddressInfo;
  const browser = await launch(engine, { site: { port, proxyPort: site.proxyPort } });
  try {
    await addOwn(browser);
    const popup = await popupWith(browser, promptText);
    await step.press(popup, 'Copy');
    await expect.poll(() => browser.readClipboard()).toBe(promptText);
    await step.press(popup, 'Save as .md');
    expect(await browser.downloaded('.md')).toContain(promptText);
    await step.press(popup, 'Open in Mine');
    const arrived = () => site.requests.map(({ host, path }) => new URL(path, `https://${host}`));
    await expect
      .poll(() => arrived().flatMap(({ searchParams }) => searchParams.getAll('prompt')))
      .toEqual([promptText]);
    expect(new Set(arrived().map(({ host }) => host))).toEqual(new Set(['localhost']));
  } finally {
    await browser.close();
    server.close();
    await site.close();
  }
});
