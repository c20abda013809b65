import type { CDPSession } from '@playwright/test';
import { until } from './condition.ts';

/** Evaluates an expression in the popup that a click on the toolbar opened. */
export type InPopup = (expression: string) => Promise<unknown>;

/**
 * Clicks the extension's toolbar icon over the newest tab and gives the real popup: sized by its content, closed by a
 * loss of focus. Playwright shows no such page, so it is spoken to in bare CDP.
 */
export async function openActionPopup(cdp: CDPSession, extensionId: string): Promise<InPopup> {
  await triggerAction(cdp, extensionId, 'https://claude.ai/');
  const url = `chrome-extension://${extensionId}/popup.html`;
  const targetId = await until('the popup opens', async () => {
    const open = await cdp.send('Target.getTargets');
    return open.targetInfos.find((target) => target.url === url)?.targetId;
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const inPopup: InPopup = (expression) => evaluate(cdp, sessionId, expression);
  // The target is listed before its document is there; evaluated then, an expression finds no body (seen in CI).
  await until('the popup has its page', () => inPopup("!!document.querySelector('main')"));
  return inPopup;
}

/** A click on the toolbar icon over the tab at this address; it lets the extension into the page as well. */
export async function triggerAction(cdp: CDPSession, extensionId: string, address: string): Promise<void> {
  const filter = [{ type: 'tab', exclude: false }];
  const tab = await until(`a tab at ${address}`, async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter });
    return targetInfos.find(({ url }) => url.startsWith(address));
  });
  await send(cdp, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

/** Newer than Playwright's list of commands. */
function send(cdp: CDPSession, method: string, params: object): Promise<unknown> {
  return (cdp as unknown as { send(method: string, params: object): Promise<unknown> }).send(method, params);
}

let lastId = 0;

function evaluate(cdp: CDPSession, sessionId: string, expression: string): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  const params = { expression, returnByValue: true, awaitPromise: true };
  const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
  return new Promise((resolve, reject) => {
    const heard = (event: { sessionId: string; message: string }) => {
      const answer = JSON.parse(event.message);
      if (event.sessionId !== sessionId || answer.id !== id) return;
      cdp.off('Target.receivedMessageFromTarget', heard);
      const failure = answer.error ?? answer.result.exceptionDetails;
      if (failure) reject(new Error(JSON.stringify(failure)));
      else resolve(answer.result.result.value);
    };
    cdp.on('Target.receivedMessageFromTarget', heard);
    cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
