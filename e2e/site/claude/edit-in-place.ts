import { button, h } from './element.ts';

/** A plain textarea in the user's message, with Save and Cancel (facts §1.1). */
export function editInPlace(box: HTMLElement, text: string, onSave: (text: string) => void): void {
  const before = [...box.childNodes];
  const area = h('textarea', { rows: '4' });
  area.value = text;
  const cancel = button('Cancel', {}, () => box.replaceChildren(...before));
  const save = button('Save', {}, () => {
    box.replaceChildren(...before);
    onSave(area.value);
  });
  box.replaceChildren(area, cancel, save);
  area.focus();
}
