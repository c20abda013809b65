import type { Signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Outcome } from '../../components/Message.tsx';
import type { Opened } from '../../components/opened.ts';
import { canInsert, type HandOff, handOff, type Target, type Way } from '../core/hand-off.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { Offers } from '../core/targets.ts';
import { ask } from '../messaging/ask.ts';
import { copy } from './copy.ts';
import { insert } from './insert.ts';

/** Where somebody opens a prompt elsewhere. */
export interface Place {
  offers: Signal<Offers | null>;
  /** Has the browser asked for leave. Not in the popup: it closes under the question, or hides it. */
  requestLeave: ((target: Target) => Promise<boolean>) | null;
}

/** Carries prompts elsewhere, by the best way that is open. */
export function openHandOff({ offers, requestLeave }: Place, tell: (now: Outcome) => void) {
  /** What was refused is not asked for again on this page; Options asks at any time. */
  const refused = new Set<string>();

  const isHeld = ({ id }: Target) => offers.value?.held.has(id) ?? false;
  /** Where the site was let in for answers, the browser would say yes without asking: Options asks for the page. */
  const mayAsk = ({ id }: Target) => requestLeave !== null && !offers.value?.forAnswers?.has(id);
  /** Only where the person would have to paste: nobody in a hurry is asked for more than that is worth. */
  const isWorthAsking = (target: Target, text: string) =>
    canInsert(target) && !refused.has(target.id) && handOff(target, text, false).way === 'clipboard';

  const askLeave = async (target: Target, asking: Promise<boolean>): Promise<boolean> => {
    const isGiven = await asking;
    const now = offers.value;
    if (!isGiven) refused.add(target.id);
    else if (now) offers.value = { ...now, held: new Set(now.held).add(target.id) };
    return isGiven;
  };

  return function openElsewhere(prompt: KeptText, target: Target): Promise<Outcome> {
    // Both begin within the click, before anything is awaited. The clipboard is what helps when all else fails, and it
    // must be written before the new tab takes the focus.
    const copying = copy(prompt.text);
    const leave =
      isHeld(target) ||
      (requestLeave !== null &&
        mayAsk(target) &&
        isWorthAsking(target, prompt.text) &&
        askLeave(target, requestLeave(target)));
    const mayStillAllow = !mayAsk(target) && canInsert(target) && !isHeld(target);
    return carry({ prompt, target, copying, leave, mayStillAllow, tell });
  };
}

interface Carrying {
  prompt: KeptText;
  target: Target;
  copying: ReturnType<typeof copy>;
  leave: boolean | Promise<boolean>;
  /** There is a better way, which the person can allow in Options. */
  mayStillAllow: boolean;
  tell(now: Outcome): void;
}

async function carry(carrying: Carrying): Promise<Outcome> {
  const { prompt, target, mayStillAllow, tell } = carrying;
  const { text } = prompt;
  const copied = await carrying.copying;
  const isCopied = copied.kind === 'copied';
  const opened = (way: Way, failed: Opened['failed'] = null): Outcome => {
    const isLost = !isCopied && (way === 'clipboard' || failed !== null);
    return isLost ? copied : { kind: 'opened', way, failed, target, text, isCopied, mayStillAllow, isMac };
  };
  if (handOff(target, text, await carrying.leave).way === 'insert') {
    // The new tab takes the place of what somebody reads here, so it is said before.
    if (isCopied) tell({ kind: 'opening', target, text });
    const result = await insert(prompt.id, target, isCopied);
    if (result === 'done') return opened('insert');
    if (result !== 'not-begun') return opened('insert', result);
  }
  const byHand = handOff(target, text, false);
  const { way } = byHand;
  if (way === 'clipboard' && !isCopied) return copied;
  // Sent before the new tab may close this page, and awaited after: a worker that hangs must not hold up the hand-off.
  const noted = note(prompt, target, way);
  await openTab(byHand);
  await noted;
  return opened(way);
}

const note = ({ id }: KeptText, target: Target, way: Way) =>
  ask('noteHandOff', { id, target: target.id, way });

/** Whose keyboards paste with the Command key. */
const isMac = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);

/**
 * A URL that holds the prompt is opened by a link, not by `tabs.create`: sites that see a typed address send the prompt
 * without asking (measured header). One that does not is opened without a link, which browsers only follow soon after a
 * click: by now the person may have answered a question of the browser's.
 */
async function openTab({ way, url }: HandOff): Promise<void> {
  if (way === 'clipboard') {
    await browser.tabs.create({ url });
    return;
  }
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener' });
  link.click();
}
