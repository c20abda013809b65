import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiComponentId, aStatus, aSummary, pinnedNotice } from '../testing/status.ts';
import { claudeComponentId, colourOf, componentStatuses, decodeSummary } from './service-status.ts';

const decode = (summary: unknown) => decodeSummary(JSON.stringify(summary));

describe('what is not Claude’s summary is unreadable, with the reason', () => {
  const whole = JSON.stringify(aSummary());
  const { page, components } = aSummary();

  it.each([
    ['an HTML page', '<!doctype html><title>Human Verification</title>', 'not-json'],
    ['half of it', whole.slice(0, whole.length / 2), 'not-json'],
    ['nothing', '', 'not-json'],
    ['JSON of something else', '{"status":"ok"}', 'wrong-shape'],
    ['null', 'null', 'wrong-shape'],
    ['another page', JSON.stringify({ ...aSummary(), page: { ...page, id: 'kctbh9vrtdwd' } }), 'other-page'],
    ['no claude.ai in it', JSON.stringify({ ...aSummary(), components: components.slice(1) }), 'wrong-shape'],
    ['no components', JSON.stringify({ ...aSummary(), components: [] }), 'wrong-shape'],
  ])('%s', (_, body, reason) => {
    expect(decodeSummary(body)).toEqual({ ok: false, reason });
  });

  it('and nothing that a host may answer makes it throw', () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.nat(whole.length).map((end) => whole.slice(0, end)),
    );
    fc.assert(fc.property(body, (text) => decodeSummary(text).ok === (text === whole)));
  });
});

describe('a summary', () => {
  it('is read part by part', () => {
    const open = { ...pinnedNotice(), id: 'x', name: 'Elevated errors', status: 'investigating' };
    expect(decode(aSummary('major_outage', { incidents: [open] }))).toEqual({
      ok: true,
      status: {
        components: aStatus('major_outage').components,
        incidents: [{ id: 'x', name: 'Elevated errors', status: 'investigating' }],
      },
    });
  });

  it.each(componentStatuses.filter((status) => status !== 'unknown'))('knows the word %s', (status) => {
    expect(decode(aSummary(status))).toMatchObject({ ok: true, status: aStatus(status) });
  });

  it.each(['on_fire', 'OPERATIONAL', ''])(
    'reads the new word "%s" as unknown, never as operational',
    (word) => {
      expect(decode(aSummary(word))).toMatchObject({ ok: true, status: aStatus('unknown') });
    },
  );

  it('leaves out groups, which have no state of their own', () => {
    const group = { id: 'g', name: 'All of Claude', status: 'major_outage', group: true };
    const decoded = decode(aSummary('operational', { components: [group, ...aSummary().components] }));
    expect(decoded).toMatchObject({ ok: true, status: aStatus('operational') });
  });

  it('reads components of pages that say null for "no group"', () => {
    const components = aSummary().components.map((one) => ({ ...one, group: null }));
    expect(decode(aSummary('operational', { components }))).toMatchObject({ ok: true });
  });
});

describe('the colour of what is watched', () => {
  const claude = [claudeComponentId];

  it.each([
    ['operational', 'green'],
    ['degraded_performance', 'amber'],
    ['partial_outage', 'red'],
    ['major_outage', 'red'],
    ['unknown', 'unknown'],
  ] as const)('%s is %s', (status, colour) => {
    expect(colourOf(aStatus(status), claude)).toBe(colour);
  });

  it('maintenance is not green: claude.ai cannot be used', () => {
    expect(colourOf(aStatus('under_maintenance'), claude)).not.toBe('green');
  });

  it('a component that nobody watches changes nothing', () => {
    expect(colourOf(aStatus('operational', { api: 'major_outage' }), claude)).toBe('green');
    expect(colourOf(aStatus('operational', { api: 'major_outage' }), [...claude, apiComponentId])).toBe(
      'red',
    );
  });

  it('an open notice over healthy components is green', () => {
    const decoded = decode(aSummary('operational', { incidents: [pinnedNotice()] }));
    expect(decoded.ok && colourOf(decoded.status, claude)).toBe('green');
  });

  it('nothing watched, or nothing of it on the page, is unknown', () => {
    expect(colourOf(aStatus('operational'), [])).toBe('unknown');
    expect(colourOf(aStatus('operational'), ['retired'])).toBe('unknown');
  });

  it('is green only when every watched component says so itself', () => {
    const status = fc.constantFrom(...componentStatuses);
    fc.assert(
      fc.property(status, status, (one, api) => {
        const colour = colourOf(aStatus(one, { api }), [...claude, apiComponentId]);
        return (colour === 'green') === (one === 'operational' && api === 'operational');
      }),
    );
  });
});
