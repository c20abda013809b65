import { targetFeeds } from '../assistants/target-status.ts';
import { allEndpoints } from '../storage/endpoints.ts';

/**
 * The one way out of the extension: nothing else in it asks the network (the linter holds it to that). The browser's own
 * policy for the pages is wider, as it cannot know what a person will set up.
 */

/** Asked without anybody setting anything up, and told nothing about anybody: the status page, and its origin. */
const statusOrigins: readonly string[] = ['https://status.claude.com', 'https://anthropic.statuspage.io'];

/** What is not on the list is a bug, and asks nobody. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/** Asks the status page. */
export async function fetchStatus(url: string, init: RequestInit): Promise<Response> {
  if (!statusOrigins.includes(new URL(url).origin)) throw new NotAllowed();
  return fetch(url, init);
}

/** Asks the status page of another assistant: one of the list, and nothing about anybody. */
export async function fetchFeed(url: string, init: RequestInit): Promise<Response> {
  if (!targetFeeds.some(({ feed }) => feed === url)) throw new NotAllowed();
  return fetch(url, init);
}

/** Asks an endpoint that the person set up, at this very moment: one that was deleted meanwhile is not asked. */
export async function fetchEndpoint(url: string, init: RequestInit): Promise<Response> {
  const endpoints = await allEndpoints();
  if (!endpoints.some(({ base }) => isUnder(base, url))) throw new NotAllowed();
  return fetch(url, {
    ...init,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    // A redirect would carry prompt and key to an address that nobody set up.
    redirect: 'error',
  });
}

/** By what the browser makes of the address: "/v1/../v2" is not under "/v1". */
function isUnder(base: string, url: string): boolean {
  return new URL(url).href.startsWith(`${base}/`);
}
