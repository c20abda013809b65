import { expect, test } from '../browser/fixture.ts';
import { report } from '../chaos/report.ts';
import { run } from '../chaos/run.ts';

/** Chosen for what its first steps hold: sends into faults, two tabs on one chat, a stop, a reload, a kill, a message changed in place and long pastes. */
const courses = [{ seed: 359_625, steps: 12 }];

// A browser is started, killed and started again: on a busy machine that alone takes a while. Milliseconds.
test.setTimeout(120_000);

for (const { seed, steps } of courses) {
  test(`nothing is lost in ${steps} steps of seed ${seed}`, async ({ engine, site }) => {
    const course = { engine, seed, steps };
    const outcome = await run(site, course, () => undefined);
    expect(outcome.breaches, report(course, outcome)).toEqual([]);
  });
}
