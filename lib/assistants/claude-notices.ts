/* Where claude.ai shows notices, and what it notes about them. Dated like claude.ts, which has their words. */

/** Where notices appear, by place. 2026-08 to 2026-10. */
export const noticeSelectors = {
  // Radix (classic) and Base UI (merged).
  toast: '[data-cds="Toast"], [role="region"] > ol > li[role="status"]',
  // Classic by test id; merged only by its kind of element, as no ids of its failures are known.
  row: '[data-testid="message-warning"], [data-testid="failed-send-indicator"], [data-testid="epitaxy-failed-send"], [data-cds="Banner"]',
  composer:
    '[data-cds="ChatComposerNotices"], [data-alert-band-wrapper] > [role="status"], [data-testid="composer-notice-banner"], #rate-limit-risk-reversal',
  page: '[data-testid="bootstrap-connection-error"]',
} as const;

/** What only failed rows have: a failure whatever its words. 2026-08. */
export const failedRow =
  '[data-testid="message-warning"], [data-testid="failed-send-indicator"], [data-testid="epitaxy-failed-send"]';

/** A toast of this kind tells of something that failed, in whatever language. A real capture of 2026-08. */
export const dangerToast = '[data-color-context="danger"]';

/** A limit notice says so without words; so does a warning before the limit. Measured 2026-09-18. */
export const limitNotice = 'a[href*="from=ratelimit"]';
/** The dialog of a limit. Measured 2026-09-18. */
export const limitDialog = '#rate-limit-risk-reversal';

/**
 * When the limit that claude.ai notes under a key of its local storage ends, in milliseconds since 1970; undefined where
 * it notes none that is still on. Measured 2026-09-18.
 */
export function limitEnd(key: string, value: string, now: number): number | undefined {
  if (!key.startsWith('claudeai.') || !value.includes('"atWall":true')) return undefined;
  const seconds = /"resetsAt":(\d{1,12})(?:\.\d+)?[,}]/.exec(value)?.[1];
  const end = Number(seconds) * 1_000;
  return end > now ? end : undefined;
}

/** Where claude.ai counts the sends that failed in a row. Read from its code of 2026-08. */
export const backoffKey = 'ant_completion_backoff_v1';

/** The count under `backoffKey`, which claude.ai itself lets go of after five minutes; 0 where there is none. */
export function failuresInRow(value: string, now: number): number {
  const failures = /"consecutiveFailures":(\d{1,6})[,}]/.exec(value)?.[1];
  const at = /"lastFailureAt":(\d{1,16})[,}]/.exec(value)?.[1];
  const isOn = /"v":1[,}]/.test(value) && now - Number(at) < 300_000;
  return isOn ? Number(failures ?? 0) : 0;
}

/** What stands on every page of the app but its crash screen and its maintenance page: those are words alone. 2026-08. */
export const appParts =
  'nav, form, [role="feed"], [data-perf-row], a[href^="/chat/"], [contenteditable], textarea';

/** The longest of those screens, by far, in characters. */
export const screenLength = 600;

/** What Cloudflare's check for humans has in it; some of its scripts are on healthy pages too, beside the app. */
export const challengeParts = 'script[src*="/cdn-cgi/challenge-platform/"]';
export const challengeTitle = 'Just a moment...';
/** What the app is drawn into. 2026-08. */
export const appRoot = '#root, #static-composer';
