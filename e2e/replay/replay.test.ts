import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../lib/core/random.ts';
import { minute } from '../../lib/core/words.ts';
import { aSummary } from '../../lib/testing/status.ts';
import { readFolder } from './folder.ts';
import { historyOf, makeHistory } from './history.ts';
import { flapping, pinnedNotice, renumbering, type Story, story, unreadable } from './history-stories.ts';
import { replay } from './replay.ts';

const start = Date.UTC(2026, 2, 16);
const hour = 60 * minute;
const day = 24 * hour;

/** What comes of these stories within so many days. */
const replayed = (days: number, ...stories: Story[]) =>
  replay(historyOf(stories, start, start + days * day), 1);

const red = { claude: 'major_outage' };

describe('a made-up month with every trap of the recorded ones', () => {
  const history = makeHistory(7, 4);
  const result = replay(history, 7);

  it('is the same for the same seed', () => {
    expect(makeHistory(7, 1)).toEqual(makeHistory(7, 1));
    expect(makeHistory(8, 1)).not.toEqual(makeHistory(7, 1));
  });

  it('holds no hour that is falsely red, nor one that is missed', () => {
    expect(result.ours).toMatchObject({ falselyRed: 0, missed: 0 });
  });

  it('is seen late for no more than a look’s time at each change', () => {
    const changes = history.captures.filter(({ trouble }, index, all) => trouble !== all[index - 1]?.trouble);
    expect(result.ours.late).toBeLessThanOrEqual(20 * changes.length);
    expect(result.ours.right).toBeGreaterThan(0.95 * 4 * 7 * 24 * 60);
  });

  it('is falsely red for days by the rules that others use', () => {
    expect(result.byIncident.falselyRed / 60).toBeGreaterThan(300);
    expect(result.byIndicator.falselyRed).toBeGreaterThan(0);
  });

  it('asks the page at most 300 times a day', () => {
    expect(result.requests / result.days).toBeLessThanOrEqual(300);
  });
});

describe('a trap by itself', () => {
  it('a notice open for 450 hours over green components gives 0 false hours, and no notice', () => {
    const { ours, byIncident, troubles, notices } = replayed(21, pinnedNotice(start + day));
    expect({ ...ours, troubles, notices }).toMatchObject({ falselyRed: 0, late: 0, troubles: 0, notices: 0 });
    expect(byIncident.falselyRed / 60).toBeGreaterThan(449);
  });

  it('an outage is shown, and its end told once', () => {
    const { ours, troubles, notices } = replayed(1, story([[start + hour, red]], start + 2 * hour));
    expect({ ...ours, troubles, notices }).toMatchObject({
      falselyRed: 0,
      missed: 0,
      troubles: 1,
      notices: 1,
    });
  });

  it.each([6, 11])('a relapse after %i minutes is shown, and its end told when it held', (gap) => {
    const relapse = start + 2 * hour + gap * minute;
    const phases = [
      [start + hour, red],
      [start + 2 * hour, {}],
      [relapse, red],
    ] as const;
    const { troubles, notices } = replayed(1, story(phases, relapse + hour));
    expect({ troubles, notices }).toEqual({ troubles: 2, notices: 2 });
  });

  it('a component that flaps for an hour is told of once, or twice', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { notices, ours } = replayed(1, flapping(randomFrom(seed), start + hour));
      expect([1, 2]).toContain(notices);
      expect(ours).toMatchObject({ falselyRed: 0, missed: 0 });
    }
  });
});

describe('what cannot be read', () => {
  it('a page that cannot be read is neither trouble nor an all-clear', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { ours, troubles, notices } = replayed(1, unreadable(randomFrom(seed), start + hour));
      expect({ ...ours, troubles, notices }).toMatchObject({
        falselyRed: 0,
        missed: 0,
        troubles: 0,
        notices: 0,
      });
    }
  });

  it('an outage of which the page cannot tell is not called well', () => {
    const broken = () => ({ httpStatus: 503, body: '' });
    const { ours } = replayed(1, story([[start + hour, { ...red, broken }]], start + 6 * hour));
    expect(ours).toMatchObject({ missed: 0, falselyRed: 0 });
    expect(ours.blind / 60).toBeGreaterThan(4.5);
  });

  it('an id that is new or gone makes no trouble, and hides none', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const outage = story([[start + 3 * hour, red]], start + 5 * hour);
      const { ours, troubles } = replayed(1, renumbering(randomFrom(seed), start + hour), outage);
      expect(ours).toMatchObject({ falselyRed: 0, missed: 0 });
      expect(troubles).toBeLessThanOrEqual(1);
    }
  });
});

it('a folder of recorded answers is replayed in the order of their names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  try {
    writeFileSync(join(folder, '1.json'), JSON.stringify(aSummary()));
    writeFileSync(join(folder, '2.json'), JSON.stringify(aSummary('major_outage')));
    writeFileSync(join(folder, '3.json'), '<!doctype html>');
    writeFileSync(join(folder, 'notes.txt'), 'Not a payload.');
    const history = readFolder(folder, 60);
    expect(history.captures.map(({ trouble }) => trouble)).toEqual([false, true, null]);
    expect(replay(history, 1)).toMatchObject({ troubles: 1, ours: { falselyRed: 0, missed: 0, untold: 60 } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
