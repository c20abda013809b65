import type { Browser, Tab } from '../browser/browser.ts';
import { keptTexts as records } from '../browser/kept.ts';
import { expect, test } from '../browser/fixture.ts';
import type { KeptText } from '../../lib/core/kept-text.ts';
import * as step from './steps.ts';
import { paste } from './writing.ts';
