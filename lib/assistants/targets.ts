import type { Target } from '../core/hand-off.ts';
import { chatgpt } from './chatgpt.ts';

/** Every assistant a prompt can be carried to, in the order they are offered. */
export const targets: readonly [Target, ...Target[]] = [chatgpt];
