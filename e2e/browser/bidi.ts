import type { Browser, Page } from 'puppeteer-core';

/** WebDriver BiDi commands that puppeteer has no method for, over the connection it already holds. */
export async function send(browser: Browser, method: string, params: object): Promise<unknown> {
  return (await connectionOf(browser).send(method, params)).result;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): void;
}

function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

/** A tab as Firefox describes it. */
export interface Context {
  context: string;
}

export async function contexts(browser: Browser, scope?: 'chrome'): Promise<Context[]> {
  const tree = await send(browser, 'browsingContext.getTree', scope ? { 'moz:scope': scope } : {});
  return (tree as { contexts: Context[] }).contexts;
}

/** Tells puppeteer about a tab as Firefox would have. */
export function announce(browser: Browser, context: Context): void {
  connectionOf(browser).emit('browsingContext.contextCreated', context);
}

/** The page's id on the wire; the only place that knows where puppeteer keeps it. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
