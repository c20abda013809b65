import type { Obstacle } from './build.ts';
import type { Stage } from './stage.ts';

export interface Scenario {
  /** What the extension's scripts run behind, where the fault is brought about by that. */
  obstacle?: Obstacle;
  /** From the draft that rested to the moment when somebody looks for what was written. */
  happen(stage: Stage): Promise<void>;
}
