import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readConversation } from '../lib/page/read-conversation.ts';

/** What it returns is what the background gets that put it into the page. */
export default defineUnlistedScript(() => readConversation(document));
