import { describe, expect, it } from 'vitest';
import { faceOf } from './face.ts';
import { verdicts } from './words.ts';

describe.each(verdicts)('the face of %s', (verdict) => {
  it('fits on the toolbar', () => {
    expect(faceOf(verdict, { ok: true }).badge.length).toBeLessThanOrEqual(3);
  });

  it.each(['storage', 'no-composer'] as const)('is that of not saving when it is for %s', (why) => {
    expect(faceOf(verdict, { ok: false, why })).toEqual({ shape: 'not-saving', badge: '!' });
  });
});
