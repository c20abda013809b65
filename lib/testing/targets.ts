import type { Target } from '../core/hand-off.ts';
import type { Offers } from '../core/targets.ts';

/** A target with what a test cares about: by default one that is inserted into with leave, and opened by link without. */
export function aTarget(part: Partial<Target> = {}): Target {
  return {
    id: 'other',
    name: 'Other',
    home: 'https://other.example/',
    prefill: 'https://other.example/?q={prompt}',
    sends: 'never',
    account: 'none',
    host: 'https://other.example/*',
    selectors: ['textarea'],
    isCommon: true,
    checked: '2026-10-06',
    ...part,
  };
}

/** What is offered, with what a test cares about. */
export function someOffers(part: Partial<Offers> = {}): Offers {
  return { targets: [aTarget()], held: new Set(), unwell: new Map(), ...part };
}
