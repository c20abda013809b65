import type { Target } from '../core/hand-off.ts';
import { aiMode } from './aimode.ts';
import { aiStudio } from './aistudio.ts';
import { arena } from './arena.ts';
import { brave } from './brave.ts';
import { chatgpt } from './chatgpt.ts';
import { copilot } from './copilot.ts';
import { deepseek } from './deepseek.ts';
import { duckai } from './duckai.ts';
import { gemini } from './gemini.ts';
import { githubCopilot } from './github-copilot.ts';
import { grok } from './grok.ts';
import { huggingchat } from './huggingchat.ts';
import { kagi } from './kagi.ts';
import { kimi } from './kimi.ts';
import { lumo } from './lumo.ts';
import { meta } from './meta.ts';
import { mistral } from './mistral.ts';
import { nanogpt } from './nanogpt.ts';
import { openrouter } from './openrouter.ts';
import { perplexity } from './perplexity.ts';
import { poe } from './poe.ts';
import { qwen } from './qwen.ts';
import { t3Chat } from './t3chat.ts';
import { you } from './you.ts';
import { zai } from './zai.ts';

/**
 * Every assistant a prompt can be carried to, in the order they are offered until the person chooses one: what answers
 * without an account comes first, among the common ones and among the others.
 * Left out: Phind (closed 2026-01), Doubao (only mainland China; its link is JSON that a prompt would break).
 */
export const targets: readonly Target[] = [
  chatgpt,
  duckai,
  perplexity,
  aiMode,
  grok,
  gemini,
  copilot,
  mistral,
  deepseek,
  huggingchat,
  lumo,
  brave,
  you,
  arena,
  kimi,
  qwen,
  zai,
  meta,
  poe,
  aiStudio,
  openrouter,
  t3Chat,
  githubCopilot,
  kagi,
  nanogpt,
];
