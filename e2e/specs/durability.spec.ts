import { expect, test } from '../browser/fixture.ts';
import { run } from '../durability/course.ts';
import { canMountDisk } from '../durability/disk.ts';
import { type FaultId, faultIds, faults } from '../durability/list.ts';
import { inWords, isWithinPromise } from '../durability/loss.ts';

/** The quick ones always; all of them, once more, for `npm run faults`. */
const isAll = Boolean(process.env.LIFEBOAT_FAULTS);
const isHere = (id: FaultId) => !faults[id].needsDisk || canMountDisk();
const wanted = faultIds.filter((id) => (isAll ? isHere(id) : faults[id].quick));

// A browser is started up to three times.
test.describe.configure({ timeout: 180_000 });

test.describe('what was sent and what rested survives @faults', () => {
  for (const id of wanted) {
    const { title, absent = {} } = faults[id];
    const here = (['chromium', 'firefox'] as const).filter((engine) => !absent[engine]);
    const tag = here.map((engine) => `@${engine}`);
    test(title, { tag: here.length === 2 ? [] : tag }, async ({ engine, site }) => {
      site.reset();
      const { loss, said } = await run(site, engine, id);
      expect(isWithinPromise(loss), `lost: ${inWords(loss)}`).toBe(true);
      if (faults[id].says) expect(said, `that it is ${faults[id].says} was said`).toBe(true);
    });
  }
});
