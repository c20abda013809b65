import { type Composer, plainComposer, quillLikeComposer, tiptapComposer } from './composers.ts';

const { kind, prefill, sends } = document.documentElement.dataset;
const query = new URLSearchParams(location.search);

const composer = chosen();
Object.assign(window, { practice: { text: () => composer.read() } });
document.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});
open();

function chosen(): Composer {
  if (kind === 'textarea') return plainComposer();
  return kind === 'gemini' ? quillLikeComposer() : tiptapComposer(kind === 'chatgpt');
}

function open(): void {
  const name = (prefill ?? '').split(',').find((one) => one !== '' && query.has(one));
  if (!name) return;
  const text = query.get(name) ?? '';
  // Seen on the real site: `?q=` becomes `?prompt=` in the address.
  if (kind === 'chatgpt' && name === 'q')
    history.replaceState(null, '', `/?prompt=${encodeURIComponent(text)}`);
  composer.write(text);
  if (sends === 'always' || (sends === 'prompt=1' && query.get('prompt') === '1')) void send();
}

async function send(): Promise<void> {
  const text = composer.read();
  if (text === '') return;
  composer.write('');
  const said = document.createElement('pre');
  said.textContent = text;
  document.querySelector('main')?.append(said);
  await fetch('/__practice/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-practice-page': '1' },
    body: JSON.stringify({ text }),
  });
}
