import { faults, languages, layouts, statusFaces } from '../scene.ts';

const scenePath = '/__practice/scene';
const mark = { 'x-practice-page': '1' };
const choices = { layout: layouts, fault: faults, status: statusFaces, language: languages };
/** These change the page itself; the others are asked for when they matter. */
const reloads: readonly string[] = [
  'layout',
  'language',
  'boot-error',
  'page-5xx',
  'page-net-error',
  'challenge',
  'login-loop',
  'sign-in-503',
];

void show();

async function show(): Promise<void> {
  const scene = (await (await fetch(scenePath, { headers: mark })).json()) as Record<string, string>;
  const bar = document.createElement('div');
  bar.id = 'practice-bar';
  bar.style.cssText =
    'position:fixed;inset:0 0 auto;z-index:9;display:flex;gap:12px;align-items:center;padding:4px 12px;' +
    'background:#1f1e1d;color:#fff;font:13px system-ui;white-space:nowrap';
  for (const [name, options] of Object.entries(choices)) bar.append(choice(name, options, scene));
  const words = document.createElement('span');
  words.textContent = 'Practice page. Not claude.ai, not made by Anthropic.';
  words.style.marginLeft = 'auto';
  bar.append(words);
  document.body.append(bar);
  document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`);
}

function choice(name: string, options: readonly string[], scene: Record<string, string>): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.name = name;
  select.append(...options.map((one) => new Option(one, one, false, one === scene[name])));
  select.addEventListener('change', () => void change(name, select.value, scene));
  label.append(`${name} `, select);
  return label;
}

async function change(name: string, value: string, scene: Record<string, string>): Promise<void> {
  const before = scene[name] ?? '';
  scene[name] = value;
  await fetch(scenePath, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...mark },
    body: JSON.stringify({ [name]: value }),
  });
  if ([name, value, before].some((one) => reloads.includes(one))) location.reload();
}
