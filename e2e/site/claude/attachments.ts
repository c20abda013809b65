import { account, request } from './api.ts';
import { button, h } from './element.ts';

export interface Attachment {
  file_name: string;
  /** Text is kept here until it is sent; a binary file is on the server instead. */
  extracted_content?: string;
}

/** The row of chips above the composer, facts §1.5. */
export class Attachments {
  readonly element: HTMLElement;
  readonly #onChange: () => void;
  #list: Attachment[] = [];

  constructor(layout: string, onChange: () => void) {
    this.element = h('div', layout === 'merged' ? { 'data-cds': 'MessageAttachments' } : {});
    this.#onChange = onChange;
  }

  get list(): readonly Attachment[] {
    return this.#list;
  }

  /** What the server is told: the text of text files, the names of others. */
  get outgoing(): string[] {
    return this.#list.map((one) => one.extracted_content ?? one.file_name);
  }

  clear(): void {
    this.restore([]);
  }

  restore(list: readonly Attachment[]): void {
    this.#list = [];
    this.element.replaceChildren();
    for (const one of list) this.#keep(one, this.#chip(one.file_name, false));
  }

  addText(name: string, text: string): void {
    this.#keep({ file_name: name, extracted_content: text }, this.#chip(name, false));
    this.#onChange();
  }

  async addFile(file: File): Promise<void> {
    const chip = this.#chip(file.name, true);
    const isText = file.type.startsWith('text/');
    if (!isText) await request(`/api/${account()}/upload`, { method: 'POST', body: file });
    const content = isText ? { extracted_content: await file.text() } : {};
    chip.dataset.state = 'done';
    chip.removeAttribute('aria-busy');
    this.#keep({ file_name: file.name, ...content }, chip);
    this.#onChange();
  }

  #chip(name: string, isPending: boolean): HTMLElement {
    const chip = h(
      'div',
      {
        'data-testid': 'file-thumbnail',
        'data-file-name': name,
        'data-state': isPending ? 'pending' : 'done',
        'aria-busy': isPending && 'true',
      },
      h('span', {}, name),
    );
    this.element.append(chip);
    return chip;
  }

  #keep(attachment: Attachment, chip: HTMLElement): void {
    this.#list.push(attachment);
    const remove = button('×', { 'aria-label': `Remove ${attachment.file_name}` }, () => {
      this.#list = this.#list.filter((one) => one !== attachment);
      chip.remove();
      this.#onChange();
    });
    chip.append(remove);
  }
}
