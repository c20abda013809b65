import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirst } from '../lib/ui/first-glance.ts';

export default defineUnlistedScript(askFirst);
