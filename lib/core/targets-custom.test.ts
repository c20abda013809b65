import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CustomTarget } from './custom-target.ts';
import { handOff, longestUrl } from './hand-off.ts';
import { asTarget, nameFault, templateFault } from './targets-custom.ts';

const targetOf = (template: string) => {
  const target = asTarget({ id: 'own', name: 'Mine', template });
  if (!target) throw new Error(`Refused: ${template}`);
  return target;
};

const holding = [
  'https://chat.example/?q={prompt}',
  'https://chat.example/ask/{prompt}',
  'https://chat.example/#/new?q={prompt}&send=0',
  'https://chat.example?q={prompt}',
  'HTTPS://chat.example/{prompt}',
  '  https://chat.example/{prompt}  ',
  'http://localhost:3000/?q={prompt}',
  'http://nas/?q={prompt}',
  'http://open-webui.local/?q={prompt}',
  'http://chat.home.arpa/?q={prompt}',
  'http://127.0.0.1:8080/c/new?prompt={prompt}',
  'http://[::1]:8080/{prompt}',
  'http://[fd00::1]/{prompt}',
  'http://192.168.1.20/{prompt}',
  'http://172.16.0.1/{prompt}',
  'http://10.1.2.3/{prompt}',
];

const refused: [string, string][] = [
  ['', 'template-address'],
  ['chat.example/?q={prompt}', 'template-address'],
  ['ftp://chat.example/{prompt}', 'template-address'],
  ['javascript:alert("{prompt}")', 'template-address'],
  ['data:text/html,{prompt}', 'template-address'],
  ['claude://claude.ai/new?q={prompt}', 'template-address'],
  ['https://me:secret@chat.example/?q={prompt}', 'template-address'],
  ['https://chat.example/?q=', 'template-no-prompt'],
  ['https://chat.example/?q={q}', 'template-no-prompt'],
  ['https://chat.example/?q={prompt}&again={prompt}', 'template-prompt-twice'],
  ['https://{prompt}/', 'template-prompt-in-host'],
  ['https://{prompt}.example/', 'template-prompt-in-host'],
  ['https://chat.example{prompt}', 'template-prompt-in-host'],
  ['https://chat.example:{prompt}', 'template-address'],
  ['http://chat.example/?q={prompt}', 'template-far'],
  ['http://172.32.0.1/?q={prompt}', 'template-far'],
  ['http://8.8.8.8/?q={prompt}', 'template-far'],
  ['http://[2606:4700::1]/?q={prompt}', 'template-far'],
  ['http://localhost.chat.example/?q={prompt}', 'template-far'],
  [`https://chat.example/${'x'.repeat(500)}?q={prompt}`, 'template-too-long'],
];

const homes: [string, string][] = [
  ['http://localhost:3000/?q={prompt}', 'http://localhost:3000/'],
  ['http://localhost:3000/?models=a&q={prompt}&x=1', 'http://localhost:3000/?models=a'],
  ['http://localhost:3080/c/new?prompt={prompt}', 'http://localhost:3080/c/new'],
  ['https://chat.example/ask/{prompt}', 'https://chat.example/ask/'],
  ['https://chat.example/#/new?q={prompt}', 'https://chat.example/#/new'],
  ['https://chat.example/#{prompt}', 'https://chat.example/'],
];

describe('a template', () => {
  it.each(holding)('%s holds', (template) => {
    expect(templateFault(template)).toBeNull();
  });

  it.each(refused)('%s is refused: %s', (template, fault) => {
    expect(templateFault(template)).toBe(fault);
    expect(asTarget({ id: 'own', name: 'Mine', template })).toBeNull();
  });

  it.each(homes)('%s opens %s where the prompt is pasted', (template, home) => {
    expect(targetOf(template).home).toBe(home);
  });
});

/** Where the prompt stands, and what the server or page there would read. */
const places = {
  query: ['https://chat.example/?q={prompt}&x=1', (url: URL) => url.searchParams.get('q')],
  path: ['https://chat.example/ask/{prompt}', (url: URL) => decodeURIComponent(url.pathname.slice(5))],
  'path, between': [
    'https://chat.example/ask/{prompt}/now',
    (url: URL) => decodeURIComponent(url.pathname.slice(5, -4)),
  ],
  hash: ['https://chat.example/#{prompt}', (url: URL) => decodeURIComponent(url.hash.slice(1))],
  'query in the hash': [
    'https://chat.example/#/new?q={prompt}',
    (url: URL) => new URLSearchParams(url.hash.slice(6)).get('q'),
  ],
} as const;

const prompts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 2_000 }),
  fc.string({
    unit: fc.constantFrom('.', '/', '\\', '%', "'", '?', '#', '&', ' ', '\n', '2e'),
    maxLength: 5,
  }),
);

describe.each(Object.entries(places))('a prompt in the %s', (_place, [template, read]) => {
  const target = targetOf(template);

  it('is the prompt, exactly and whole, or not in the URL at all', () => {
    fc.assert(
      fc.property(prompts, (prompt) => {
        const { way, url } = handOff(target, prompt, false);
        if (way === 'clipboard') return url === target.home;
        return url.length <= longestUrl && read(new URL(url)) === prompt;
      }),
    );
  });

  it('stays with the host of the template', () => {
    fc.assert(
      fc.property(
        prompts,
        (prompt) => new URL(handOff(target, prompt, false).url).origin === 'https://chat.example',
      ),
    );
  });
});

it.each(['.', '..', '%2e%2e'])('%s in a path is never taken for a step of it', (prompt) => {
  const { way, url } = handOff(targetOf('https://chat.example/ask/{prompt}'), prompt, false);
  if (prompt.startsWith('.')) expect(way).toBe('clipboard');
  else expect(decodeURIComponent(new URL(url).pathname)).toBe(`/ask/${prompt}`);
});

describe('a name', () => {
  const others = [{ name: 'ChatGPT' }];
  it.each([
    ['Mine', null],
    ['', 'name-length'],
    ['   ', 'name-length'],
    ['x'.repeat(40), null],
    ['x'.repeat(41), 'name-length'],
    ['chatgpt ', 'name-taken'],
  ])('%j: %s', (name, fault) => {
    expect(nameFault(name, others)).toBe(fault);
  });
});

it('whatever holds can be stored', () => {
  const template = `https://chat.example/${'x'.repeat(470)}{prompt}`;
  expect(templateFault(template)).toBeNull();
  expect(CustomTarget.safeParse({ id: 'own', name: 'x'.repeat(40), template }).success).toBe(true);
});
