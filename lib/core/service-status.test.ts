import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiComponentId, aStatus, aSummary, pinnedNotice } from '../testing/status.ts';
import {
  claudeComponentId,
  colourOf,
  componentStatuses,
  decodeAnswer,
  decodeSummary,
  watchedComponents,
} from './service-status.ts';

const decode = (summary: unknown) => decodeSummary(JSON.stringify(summary));

describe('what is not Claude’s summary is unreadable, with the reason', () => {
  const whole = JSON.stringify(aSummary());
  const { page } = aSummary();

  it.each([
    ['an HTML page', '<!doctype html><title>Human Verification</title>', 'not-json'],
    ['half of it', whole.slice(0, whole.length / 2), 'not-json'],
    ['nothing', '', 'not-json'],
    ['JSON of something else', '{"status":"ok"}', 'wrong-shape'],
    ['null', 'null', 'wrong-shape'],
    ['another page', JSON.stringify({ ...aSummary(), page: { ...page, id: 'kctbh9vrtdwd' } }), 'other-page'],
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

describe('an answer that is no summary', () => {
  const html = '<!doctype html><title>Human Verification</title>';

  it.each([
    [200, html, 'not-json'],
    [202, html, 'refused'],
    [204, '', 'refused'],
    [403, html, 'refused'],
    [405, html, 'refused'],
    [429, '{"error":"slow down"}', 'refused'],
    [404, html, 'refused'],
    [500, html, 'server-error'],
    [503, '', 'server-error'],
    [503, JSON.stringify(aSummary()), 'server-error'],
  ])('with %i is told apart', (httpStatus, body, reason) => {
    expect(decodeAnswer(httpStatus, body)).toEqual({ ok: false, reason });
  });

  it('with 200, or another success, and a summary is one', () => {
    expect(decodeAnswer(200, JSON.stringify(aSummary()))).toMatchObject({ ok: true });
    expect(decodeAnswer(203, JSON.stringify(aSummary()))).toMatchObject({ ok: true });
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

  it.each([
    ['are missing', undefined],
    ['are of another shape', { open: 3 }],
  ])('is read by its components where its incidents %s', (_, incidents) => {
    const summary = { ...aSummary('partial_outage'), incidents };
    expect(decode(summary)).toEqual({ ok: true, status: aStatus('partial_outage') });
  });

  it('leaves out an incident that says nothing', () => {
    const incidents = [{ id: 7 }, null, { ...pinnedNotice(), name: 'Elevated errors' }];
    const decoded = decode({ ...aSummary(), incidents });
    expect(decoded.ok && decoded.status.incidents.map(({ name }) => name)).toEqual(['Elevated errors']);
  });

  it('reads components of pages that say null for "no group"', () => {
    const components = aSummary().components.map((one) => ({ ...one, group: null }));
    expect(decode(aSummary('operational', { components }))).toMatchObject({ ok: true });
  });
});

const claude = [claudeComponentId];

describe('the colour of what is watched', () => {
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
});

describe('the colour where something is missing', () => {
  it('nothing watched is unknown', () => {
    expect(colourOf(aStatus('operational'), [])).toBe('unknown');
  });

  it('one that is no longer listed is unknown, never operational', () => {
    expect(colourOf(aStatus('operational'), [...claude, 'retired'])).toBe('unknown');
    expect(colourOf(aStatus('major_outage'), [...claude, 'retired'])).toBe('red');
  });

  it.each([
    ['operational', 'green'],
    ['major_outage', 'red'],
  ] as const)('where none of it is listed any more, claude.ai speaks for it: %s', (status, colour) => {
    expect(colourOf(aStatus(status), ['retired', 'gone'])).toBe(colour);
  });

  it('claude.ai is known by its name where its id is gone', () => {
    const renumbered = aStatus('partial_outage');
    for (const component of renumbered.components) component.id = `new-${component.id}`;
    expect(watchedComponents(renumbered, claude)).toMatchObject([{ name: 'claude.ai' }]);
    expect(colourOf(renumbered, claude)).toBe('red');
    expect(colourOf(renumbered, ['retired'])).toBe('red');
  });

  it('a page without claude.ai says nothing about it', () => {
    const { components, incidents } = aStatus('operational');
    const without = { components: components.slice(1), incidents };
    expect(colourOf(without, claude)).toBe('unknown');
    expect(colourOf(without, [apiComponentId])).toBe('green');
  });
});

describe('a colour', () => {
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
