import { test } from '../browser/fixture.ts';
import { type Fault, faults, layouts } from '../site/scene.ts';
import { type Course, rescue } from './rescue.ts';

const broken = faults.filter((fault) => fault !== 'none');
const ends = ['reload', 'close'] as const;
const engines = ['chromium', 'firefox'] as const;

const title = ({ fault, layout, end }: Course) => `${fault}, ${layout}, then ${end}`;

/** Every fault once, spread over browsers, layouts and endings: the whole matrix is `npm run matrix`. */
function courseOf(fault: Fault, index: number): Course & { engine: string } {
  return {
    fault,
    layout: layouts[index % 2] ?? 'classic',
    end: ends[(index >> 1) % 2] ?? 'reload',
    engine: engines[(index >> 2) % 2] ?? 'chromium',
  };
}

test.describe('a prompt is rescued from', () => {
  for (const [index, fault] of broken.entries()) {
    const course = courseOf(fault, index);
    test(title(course), { tag: `@${course.engine}` }, ({ browser, site }) =>
      rescue({ browser, site }, course),
    );
  }
});

test.describe('in every pair of browser and layout', () => {
  for (const layout of layouts) {
    const course: Course = { fault: 'http-503', layout, end: 'close' };
    test(title(course), ({ browser, site }) => rescue({ browser, site }, course));
  }
});

/** Declared only when asked for: `npm run matrix`. */
if (process.env.LIFEBOAT_MATRIX) {
  test.describe('the whole matrix @matrix', () => {
    const courses = broken.flatMap((fault) =>
      layouts.flatMap((layout) => ends.map((end): Course => ({ fault, layout, end }))),
    );
    for (const course of courses) {
      test(title(course), ({ browser, site }) => rescue({ browser, site }, course));
    }
  });
}
