import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const tokens = new Map(
  [...textOf('components/tokens.css').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function tokenOf(name: string, scheme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`No colour is called ${name}.`);
  return token[scheme];
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 132 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is written on what. */
const written = [
  ...['ink', 'quiet', 'accent', 'amber', 'red'].flatMap((front) => [
    [front, 'paper'] as const,
    [front, 'raised'] as const,
  ]),
  ['on-accent', 'accent'] as const,
];

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  it.each(written)('%s on %s can be read: at least 4.5 to 1', (front, back) => {
    expect(contrast(tokenOf(front, scheme), tokenOf(back, scheme))).toBeGreaterThanOrEqual(4.5);
  });
});

it('a contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

/** Chrome's and Firefox's own, light and dark. */
const toolbars = ['#ffffff', '#f9f9fb', '#35363a', '#2b2a33'];

it.each(['fine', 'trouble', 'blocked', 'unknown', 'not-saving'])(
  'the icon "%s" stands out from every toolbar: at least 3 to 1',
  (shape) => {
    const svg = textOf(`public/icon/${shape}.svg`);
    const colours = new Set([...svg.matchAll(/#\w{6}\b/g)].map(([colour]) => colour));
    expect(colours.size).toBe(1);
    for (const colour of colours) {
      for (const toolbar of toolbars) expect(contrast(colour, toolbar)).toBeGreaterThanOrEqual(3);
    }
  },
);

it('no style names a colour of its own', () => {
  const styles = ['base', 'cards', 'controls', 'popup', 'said', 'status', 'style', 'verdict'];
  for (const style of styles)
    expect(textOf(`components/${style}.css`)).not.toMatch(/#[\da-f]{3,8}\b|rgba?\(/i);
});

it('no style names a side that changes with the writing direction', () => {
  const styles = ['base', 'cards', 'controls', 'popup', 'said', 'status', 'verdict'];
  const sided =
    /(?:margin|padding|border|inset)-(?:left|right)|(?:^|\s)(?:left|right):|text-align: (?:left|right)/;
  for (const style of styles) expect(textOf(`components/${style}.css`)).not.toMatch(sided);
});
