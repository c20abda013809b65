import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { diagnosePage } from '../lib/page/diagnose-page.ts';

/** What it returns is what the background gets that put it into the page. */
export default defineUnlistedScript(() => diagnosePage(document));
