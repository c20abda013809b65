import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

interface Heard {
  method: string;
  path: string;
  headers: string;
  body: string;
}

/** A program on this computer that answers as Ollama and its like do, and all that it was ever asked. */
async function startLocal(): Promise<{ base: string; heard: Heard[]; close(): void }> {
  const heard: Heard[] = [];
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    heard.push({ method, path: url, headers: JSON.stringify(headers), body });
    if (url.endsWith('/models')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: [{ id: 'practice/local' }] }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(
      'data: {"choices":[{"delta":{"content":"From here."}}]}\n\n' +
        'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/v1`,
    heard,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function setUp(browser: Browser, pattern: string, base: string, key: string): Promise<void> {
  await browser.agree(pattern);
  const options = await browser.extensionPage('options.html#answers');
  await options.waitFor(() => document.querySelector('#answers input[name=address]'), undefined, 'the form');
  await options.evaluate(
    (values) => {
      for (const [name, value] of Object.entries(values)) {
        const field = document.querySelector<HTMLInputElement>(`#answers input[name=${name}]`);
        if (field) field.value = value;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    { address: base, key },
  );
  await step.press(options, 'Save and test');
  await options.waitFor(() => document.querySelector('[data-set-up=set-up]') !== null, undefined, 'set up');
  await options.close();
}

/** Chromium's own emulation also cuts what is on this computer: there only what pages are told is changed. */
async function goOffline(browser: Browser, desk: Tab): Promise<void> {
  if (browser.name === 'firefox') return browser.setOffline(true);
  await desk.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => false });
    dispatchEvent(new Event('offline'));
  }, undefined);
}

test('offline, what is on this computer still answers, and everybody else says why not', async ({
  browser,
}) => {
  const local = await startLocal();
  try {
    await setUp(browser, 'https://openrouter.ai/*', 'https://openrouter.ai/api/v1', '');
    await setUp(browser, 'http://127.0.0.1/*', local.base, '');
    const desk = await browser.extensionPage('desk.html');
    await step.plant(desk, `${promptText} password: hunter2!`);
    await desk.reload();
    await desk.waitFor(() => document.querySelectorAll('.answering option').length === 2, undefined, 'both');
    await goOffline(browser, desk);
    await desk.waitFor(
      () => document.querySelector('.answering option')?.textContent?.includes('127.0.0.1'),
      undefined,
      'what works comes first',
    );
    await desk.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('.answering select');
      if (choice) choice.selectedIndex = 1;
      choice?.dispatchEvent(new Event('change', { bubbles: true }));
    }, undefined);
    await desk.waitFor(
      () =>
        document.querySelector('[data-caution=offline]') !== null &&
        document.querySelector<HTMLButtonElement>('[data-ask]')?.disabled,
      undefined,
      'why it cannot',
    );
    await desk.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('.answering select');
      if (choice) choice.selectedIndex = 0;
      choice?.dispatchEvent(new Event('change', { bubbles: true }));
    }, undefined);
    await step.press(desk, 'Answer here');
    await desk.waitFor(
      () => document.querySelector('[data-answer-end=whole] .answer-text')?.textContent === 'From here.',
      undefined,
      'the answer',
    );
    // Nothing of the prompt but in the one request that was asked for, and nobody was asked about its secret.
    const [asked, ...others] = local.heard.filter((one) => JSON.stringify(one).includes('hunter2'));
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ method: 'POST', path: '/v1/chat/completions' });
    expect(asked?.headers).not.toMatch(/hunter2|authorization|cookie/i);
  } finally {
    local.close();
  }
});
