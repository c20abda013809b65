import { appRoot, challengeParts, challengeTitle } from '../assistants/claude-notices.ts';

/** Whether this page is Cloudflare's check for humans and not the app, some of whose pages carry its scripts too. */
export function isChallenge(page: Document): boolean {
  if (page.querySelector(appRoot)) return false;
  return page.title === challengeTitle || page.querySelector(challengeParts) !== null;
}
