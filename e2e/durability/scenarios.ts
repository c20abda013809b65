import type { FaultId } from './list.ts';
import type { Scenario } from './scenario.ts';
import * as browserFaults from './scenarios-browser.ts';
import * as databaseFaults from './scenarios-database.ts';
import * as pageFaults from './scenarios-page.ts';

/** What happens in each fault, and what a person does then. */
export const scenarios: Readonly<Record<FaultId, Scenario>> = {
  ...browserFaults.scenarios,
  ...databaseFaults.scenarios,
  ...pageFaults.scenarios,
};
