// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { More } from './More.tsx';

afterEach(() => vi.restoreAllMocks());

it('where it stands is looked at anew with each stretch, and not else', () => {
  const looked = vi.spyOn(IntersectionObserver.prototype, 'observe');
  const place = document.createElement('div');
  const onMore = vi.fn();
  const draw = (count: number) => void act(() => render(h(More, { count, onMore }), place));
  draw(50);
  draw(50);
  expect(looked).toHaveBeenCalledTimes(1);
  draw(100);
  expect(looked).toHaveBeenCalledTimes(2);
});
