import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openFiller } from '../lib/page/fill-composer.ts';

/** Put into another assistant's page by the background; the one that is there already knows what it has done. */
export default defineUnlistedScript(() => {
  globalThis.lifeboatFiller ??= openFiller(document);
});
