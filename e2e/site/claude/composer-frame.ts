import type { Attachments } from './attachments.ts';
import type { ComposerWants } from './composer.ts';
import { button, h } from './element.ts';
import { language, send, stop } from './texts.ts';

export interface Frame {
  element: HTMLElement;
  /** Where the editor goes. */
  place: HTMLElement;
  notices: HTMLElement;
  setEmpty(isEmpty: boolean): void;
  setRunning(isRunning: boolean): void;
}

/** Facts §1.2: the stop button of the classic layout comes about 500 ms after a send. */
const stopDelay = { classic: 500, merged: 0 };

export function frameFor(wants: ComposerWants, attachments: Attachments): Frame {
  const isMerged = wants.layout === 'merged';
  const place = h('div', isMerged ? { 'data-cds': 'ChatComposerEditor' } : { class: 'editor-place' });
  const notices = h('div', { 'data-cds': 'ChatComposerNotices' });
  const primary = h('div', isMerged ? { 'data-cds': 'ChatComposerPrimaryAction' } : {});
  const actions = h('div', isMerged ? { 'data-cds': 'ChatComposerActions' } : { class: 'actions' });
  actions.append(...attachButton(attachments), modelButton(), primary);
  const element = isMerged ? mergedRoot() : classicRoot();
  const inner = isMerged ? element : h('fieldset');
  if (inner !== element) element.append(inner);
  inner.append(notices, attachments.element, place, actions);
  return { element, place, notices, ...primaryAction(wants, element, primary) };
}

function classicRoot(): HTMLElement {
  return h('div', { 'data-chat-input-container': 'true', 'data-perf-region': 'composer' });
}

function mergedRoot(): HTMLElement {
  return h('div', { 'data-cds': 'ChatComposer', 'data-perf-region': 'composer' });
}

function primaryAction(wants: ComposerWants, root: HTMLElement, primary: HTMLElement) {
  const label = language();
  // The real button carries such a class even when it is enabled (facts §1.2).
  const shared = { class: 'primary disabled:opacity-50' };
  const sends = button(
    '↑',
    {
      'data-testid': wants.isCode ? 'code-prompt-send' : 'chat-input-send',
      'aria-label': send[label],
      ...shared,
    },
    wants.onSend,
  );
  const stops = button(
    '■',
    { 'data-testid': 'chat-input-stop', 'aria-label': stop[label], ...shared },
    wants.onStop,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  primary.append(sends);
  return {
    setEmpty: (isEmpty: boolean) => {
      sends.disabled = isEmpty;
      sends.toggleAttribute('inert', isEmpty);
    },
    setRunning: (isRunning: boolean) => {
      clearTimeout(timer);
      if (!isRunning) primary.replaceChildren(sends);
      else timer = setTimeout(() => primary.replaceChildren(stops), stopDelay[wants.layout as 'classic']);
      root.toggleAttribute('data-busy', isRunning);
    },
  };
}

function attachButton(attachments: Attachments): HTMLElement[] {
  const input = h('input', { type: 'file', multiple: true, hidden: true, 'data-testid': 'file-upload' });
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) void attachments.addFile(file);
    input.value = '';
  });
  const attach = { 'data-testid': 'chat-input-attach', 'aria-label': 'Add files' };
  return [button('+', attach, () => input.click()), input];
}

function modelButton(): HTMLElement {
  return button('Practice model', { 'data-testid': 'model-selector-dropdown' }, () => undefined);
}
