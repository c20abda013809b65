import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, meet, placeFor } from './page-notice-place.ts';

const window = { width: 1280, height: 720 };
const size = { width: 500, height: 46 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

describe('the notice stands', () => {
  it.each([
    ['in the corner where nothing is', [], box(764, 658, 1264, 704)],
    ['above a composer below', [box(300, 600, 1000, 700)], box(764, 546, 1264, 592)],
    ['in the corner beside a composer in the middle', [box(300, 300, 1000, 400)], box(764, 658, 1264, 704)],
    [
      'above a composer and the toast on it',
      [box(300, 600, 1000, 700), box(1000, 540, 1264, 580)],
      box(764, 486, 1264, 532),
    ],
    ['in the corner where something is hidden', [box(800, 690, 800, 690)], box(764, 658, 1264, 704)],
  ])('%s', (_, taken, place) => {
    expect(placeFor(size, window, 'ltr', taken)).toEqual(place);
  });

  it('on the left where lines run to the left', () => {
    expect(placeFor(size, window, 'rtl', [])).toEqual(box(16, 658, 516, 704));
  });

  it.each([
    ['the page is full', [box(0, 0, 1280, 720)], window],
    ['the window is too narrow', [], { width: 480, height: 720 }],
    ['the window is too low', [], { width: 1280, height: 60 }],
  ])('nowhere where %s', (_, taken, here) => {
    expect(placeFor(size, here, 'ltr', taken)).toBeUndefined();
  });
});

it('the notice always comes to an end of looking, inside the window and over nothing', () => {
  const length = fc.double({ min: -50, max: 1500, noNaN: true });
  const taken = fc.array(fc.tuple(length, length, length, length).map((sides) => box(...sides)));
  const direction = fc.constantFrom('ltr' as const, 'rtl' as const);
  fc.assert(
    fc.property(
      taken,
      direction,
      fc.double({ min: 20, max: 300, noNaN: true }),
      (obstacles, lines, height) => {
        const place = placeFor({ width: 500, height }, window, lines, obstacles);
        if (!place) return;
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.right).toBeLessThanOrEqual(window.width);
        expect(obstacles.filter((one) => meet(place, one))).toEqual([]);
      },
    ),
  );
});
