import type { Editor, JSONContent } from '@tiptap/core';
import { Attachments } from './attachments.ts';
import { type Frame, frameFor } from './composer-frame.ts';
import { type Draft, Drafts } from './drafts.ts';
import { makeEditor } from './editor.ts';
import { isBlank } from './lines.ts';
import { serialise } from './serialise.ts';
import { english } from './texts.ts';

export interface Written {
  doc: JSONContent;
  attachments: Attachments['list'];
}

export interface ComposerWants {
  layout: string;
  isCode: boolean;
  placeholder: string;
  /** `undefined` in an incognito chat, which keeps no draft. */
  draftSuffix: string | undefined;
  onSend(): void;
  onStop(): void;
}

/** On claude.ai a plain paste of this size becomes an attachment (facts §1.4). */
const longPaste = 4096;

export class Composer {
  readonly frame: Frame;
  readonly editor: Editor;
  readonly attachments: Attachments;
  readonly ready: Promise<void>;
  /** The app's own draft is in by now: what comes later is the person's. */
  isReady = false;
  readonly #drafts: Drafts | undefined;
  #isRunning = false;

  constructor(wants: ComposerWants) {
    this.attachments = new Attachments(wants.layout, () => this.#changed());
    this.frame = frameFor(wants, this.attachments);
    this.#drafts = wants.draftSuffix === undefined ? undefined : new Drafts(wants.draftSuffix);
    this.editor = makeEditor({
      element: this.frame.place,
      layout: wants.layout,
      isCode: wants.isCode,
      placeholder: wants.placeholder,
      onSend: () => this.canSend && wants.onSend(),
      onChange: () => this.#changed(),
      onPaste: (text) => this.#takePaste(text),
    });
    this.frame.setEmpty(true);
    this.ready = this.#restore().finally(() => {
      this.isReady = true;
    });
  }

  get isEmpty(): boolean {
    return isBlank(this.editor.getJSON()) && this.attachments.list.length === 0;
  }

  get canSend(): boolean {
    return !this.#isRunning && (this.text().trim() !== '' || this.attachments.list.length > 0);
  }

  text(): string {
    return serialise(this.editor.getJSON());
  }

  written(): Written {
    return { doc: this.editor.getJSON(), attachments: this.attachments.list };
  }

  clear(): void {
    this.attachments.clear();
    this.editor.commands.clearContent(true);
  }

  /** As the real app: only into an empty composer. */
  putBack({ doc, attachments }: Written): void {
    if (!this.isEmpty) return;
    this.attachments.restore(attachments);
    this.editor.commands.setContent(doc, { emitUpdate: true });
  }

  setRunning(isRunning: boolean): void {
    this.#isRunning = isRunning;
    this.frame.setRunning(isRunning);
    this.frame.setEmpty(!this.canSend);
  }

  async #restore(): Promise<void> {
    const draft: Draft | undefined = await this.#drafts?.load();
    if (!draft || this.editor.isDestroyed) return;
    this.attachments.restore(draft.attachments as Attachments['list']);
    const doc = draft.tipTapEditorState;
    if (doc && !isBlank(doc)) this.editor.commands.setContent(doc, { emitUpdate: true });
  }

  #takePaste(text: string): boolean {
    if (new TextEncoder().encode(text).length < longPaste) return false;
    this.attachments.addText(english.pasted, text);
    return true;
  }

  #changed(): void {
    this.frame.setEmpty(!this.canSend);
    const { doc, attachments } = this.written();
    this.#drafts?.saveSoon({ tipTapEditorState: doc, attachments: [...attachments] });
  }
}
