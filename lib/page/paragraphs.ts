/** Writes lines into a contenteditable as editors of this kind have them: a paragraph a line, a break in an empty one. */
export function writeParagraphs(composer: HTMLElement, lines: readonly string[]): void {
  composer.focus();
  const paragraphs = lines.map((line) => {
    const paragraph = composer.ownerDocument.createElement('p');
    paragraph.append(line === '' ? composer.ownerDocument.createElement('br') : line);
    return paragraph;
  });
  composer.replaceChildren(...paragraphs);
  composer.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
