/** A live region must be there before it gets its words, or they are not announced. Milliseconds. */
const beforeSpeaking = 100;
/** Then the words go, or they would be read a second time beside the line. Milliseconds. */
const untilSpoken = 5_000;

/** Says words to those who do not see them, once, without moving the focus. */
export function openVoice(parent: HTMLElement): (words: string) => void {
  const region = parent.ownerDocument.createElement('div');
  region.className = 'voice';
  region.setAttribute('role', 'status');
  parent.append(region);
  let next: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(next);
    next = setTimeout(() => {
      region.textContent = words;
      next = setTimeout(() => {
        region.textContent = '';
      }, untilSpoken);
    }, beforeSpeaking);
  };
}
