import {
  attachmentChip,
  attachmentName,
  composerFrame,
  draftKeys,
  isPasteName,
} from '../assistants/claude-composer.ts';
import { areSame } from '../core/ledger-state.ts';
import type { Attachment } from '../core/save.ts';
import { second } from '../core/words.ts';
import { pastesInDraft } from './draft-store.ts';
import { placeOf } from './place.ts';

/** When the page's own draft is looked into after an attachment came: it is written up to 2 s late. Milliseconds. */
const looks = [0, 1 * second, 3 * second];

/** How soon a paste that became an attachment shows as one. Milliseconds. */
const pasteLifetime = 5 * second;

/** Shorter ones never become attachments: claude.ai's own limit is 4,096 bytes. Characters. */
const longPaste = 1_000;

/** The most that a save may carry. */
const most = 100;
const longestName = 500;

export interface AttachmentWatch {
  /** What stands beside this composer now: the same list while nothing changed. */
  beside(composer: Element): readonly Attachment[];
}

/**
 * Reads names, sizes and pasted texts of what stands beside the composer. A name is on the page; a size is known from the
 * file that the person chose; a text from the paste itself, or after a reload from claude.ai's own draft, which is
 * looked into when an attachment appears and at no other time. `told` is called when a text was found there.
 */
export function watchAttachments(page: Window, signal: AbortSignal, told: () => void): AttachmentWatch {
  const offered = watchOffers(page, signal);
  const texts = new WeakMap<Element, string>();
  const seen = new WeakSet<Element>();
  let list: readonly Attachment[] = [];
  let search: ReturnType<typeof setTimeout> | undefined;

  const isPaste = (chip: Element) => isPasteName(attachmentName(chip));
  const look = async (chips: readonly Element[], tries: number): Promise<void> => {
    const missing = chips.some((chip) => !texts.has(chip));
    if (!missing || signal.aborted) return;
    const { conversation } = placeOf(page.document);
    const found = await pastesInDraft(page, draftKeys(page.location.pathname, conversation));
    // By their order: names are the page's own words, and may be the same for all.
    if (found?.length === chips.length) {
      for (const [index, text] of found.entries()) {
        const chip = chips[index];
        if (chip && !texts.has(chip)) texts.set(chip, text);
      }
      return told();
    }
    if (tries + 1 < looks.length) searchLater(chips, tries + 1);
  };
  const searchLater = (chips: readonly Element[], tries: number) => {
    clearTimeout(search);
    search = setTimeout(() => void look(chips, tries), looks[tries]);
  };
  const meet = (chips: readonly Element[]) => {
    const fresh = chips.filter((chip) => !seen.has(chip));
    for (const chip of fresh) {
      seen.add(chip);
      const text = isPaste(chip) ? offered.takePaste() : undefined;
      if (text !== undefined) texts.set(chip, text);
    }
    const pastes = chips.filter(isPaste);
    if (fresh.some((chip) => isPaste(chip) && !texts.has(chip))) searchLater(pastes, 0);
  };
  signal.addEventListener('abort', () => clearTimeout(search));

  return {
    beside: (composer) => {
      const frame = composer.closest(composerFrame);
      const chips = frame ? [...frame.querySelectorAll(attachmentChip)].slice(0, most) : [];
      meet(chips);
      const now = chips.map((chip) => asAttachment(chip, texts.get(chip) ?? null, offered.sizes));
      if (!areSame(now, list)) list = now;
      return list;
    },
  };
}

function asAttachment(chip: Element, text: string | null, sizes: ReadonlyMap<string, number>): Attachment {
  const name = attachmentName(chip);
  const size = text === null ? (sizes.get(name) ?? null) : new TextEncoder().encode(text).length;
  return { name: name.slice(0, longestName), size, text };
}

interface Offers {
  readonly sizes: ReadonlyMap<string, number>;
  /** The oldest long paste that no attachment was found for yet. */
  takePaste(): string | undefined;
}

/** What the person pastes, drops and chooses, before the page makes anything of it. */
function watchOffers(page: Window, signal: AbortSignal): Offers {
  const sizes = new Map<string, number>();
  let pastes: { text: string; at: number }[] = [];
  const note = (files: Iterable<File>) => {
    for (const { name, size } of files) sizes.set(name, size);
  };
  const offered = (data: DataTransfer | null) => {
    if (!data) return;
    note(data.files);
    const text = data.getData('text/plain');
    if (text.length >= longPaste && data.files.length === 0) pastes.push({ text, at: performance.now() });
  };
  const options = { capture: true, passive: true, signal };
  page.addEventListener('paste', ({ clipboardData }) => offered(clipboardData), options);
  page.addEventListener('drop', ({ dataTransfer }) => offered(dataTransfer), options);
  page.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.files) note(target.files);
    },
    options,
  );
  return {
    sizes,
    takePaste: () => {
      pastes = pastes.filter(({ at }) => performance.now() - at <= pasteLifetime);
      return pastes.shift()?.text;
    },
  };
}
