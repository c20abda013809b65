import type { Composer, MakeComposer } from './composer.ts';

const { prefill, sends, composer: course, marks = '{}' } = document.documentElement.dataset;
const query = new URLSearchParams(location.search);
const form = document.querySelector('form');
const place = document.querySelector<HTMLElement>('#editor-place');

/** How late a late composer is. Milliseconds. */
const lateness = 5_000;
/** After this much the page takes back what was written into it, as when its start-up ends. Milliseconds. */
const untilReset = 200;

let composer: Composer | undefined;
const read = () => composer?.read() ?? '';

/** Opens a stand-in with this editor: what its address says is filled in, and it sends as the real site does. */
export function openStandIn(make: MakeComposer): void {
  Object.assign(window, { practice: { text: read } });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  // As on the real sites: whatever presses Enter sends.
  form?.addEventListener('keydown', sendOnEnter, { capture: true });
  if (course === 'late') setTimeout(() => draw(make), lateness);
  else if (course !== 'none') draw(make);
}

function draw(make: MakeComposer): void {
  if (!place) throw new Error('No place for the editor on this stand-in');
  composer = make(place, JSON.parse(marks));
  if (course === 'written-on') composer.write('What somebody wrote here before');
  if (course === 'reset-once' || course === 'reset-always') resetWhenWrittenOn(course === 'reset-once');
  fillFromAddress(composer);
}

function resetWhenWrittenOn(once: boolean): void {
  const watch = setInterval(() => {
    if (read() === '') return;
    if (once) clearInterval(watch);
    setTimeout(() => composer?.write(''), untilReset);
  }, 50);
}

function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  void send();
}

function fillFromAddress(into: Composer): void {
  const name = (prefill ?? '').split(',').find((one) => one !== '' && query.has(one));
  if (!name) return;
  const text = query.get(name) ?? '';
  // Seen on the real ChatGPT: `?q=` becomes `?prompt=` in the address.
  if (prefill === 'prompt,q' && name === 'q')
    history.replaceState(null, '', `/?prompt=${encodeURIComponent(text)}`);
  into.write(text);
  if (sends === 'always' || (sends === 'prompt=1' && query.get('prompt') === '1')) void send();
}

async function send(): Promise<void> {
  const text = read();
  if (text === '') return;
  composer?.write('');
  const said = document.createElement('pre');
  said.textContent = text;
  document.querySelector('main')?.append(said);
  await fetch('/__practice/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-practice-page': '1' },
    body: JSON.stringify({ text }),
  });
}
