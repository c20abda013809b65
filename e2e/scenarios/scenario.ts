import type { Language, Layout } from '../site/scene.ts';
import type { Scene } from './scene.ts';

/** What happened, in words; where; what must be concluded (the verdict, and an outage's layer); and how it is told. */
export type Scenario = readonly [
  name: string,
  layout: Layout,
  language: Language,
  expected: string,
  story: (scene: Scene) => Scene,
];
