import { button, h } from './element.ts';

/** A plain textarea in the user's message, with Save and Cancel (facts §1.1). */
export function editInPlace(box: HTMLElement, text: string, onSave: (text: string) => void): void {
  const before = [...box.childNodes];
  const area = h('textarea', { rows: '4' });
  area.value = text;
  const close = () => box.replaceChildren(...before);
  const save = () => {
    close();
    onSave(area.value);
  };
  area.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (key === 'Enter' && (ctrlKey || metaKey)) save();
  });
  box.replaceChildren(area, button('Cancel', {}, close), button('Save', {}, save));
  area.focus();
}
