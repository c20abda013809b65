export { beforeLeaving } from '../core/leaving.ts';
export { secretPrint, seenIn } from '../core/secrets.ts';
