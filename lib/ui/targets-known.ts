export { targets as registry } from '../assistants/targets.ts';
export { offered } from '../core/targets.ts';
