import { problem } from '../core/answer-problem.ts';
import { type Ending, failed } from '../core/answer-stream.ts';

/** As Chrome documents it (2026-10). The global's existence proves nothing: `availability` has the last word. */
export interface LanguageModel {
  availability(options: Languages): Promise<Availability>;
  create(
    options: Languages & { signal?: AbortSignal; monitor?(target: EventTarget): void },
  ): Promise<Session>;
}
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Languages {
  expectedInputs: readonly Expected[];
  expectedOutputs: readonly Expected[];
}
interface Expected {
  type: 'text';
  languages: readonly string[];
}

/** The names of the quota were changed; both are about. */
interface Session {
  promptStreaming(text: string, options: { signal: AbortSignal }): AsyncIterable<string>;
  measureContextUsage?(text: string): Promise<number>;
  measureInputUsage?(text: string): Promise<number>;
  readonly contextWindow?: number;
  readonly inputQuota?: number;
  destroy(): void;
}

/** The browser's own model, where it has one. */
export const builtIn = (): LanguageModel | undefined =>
  (globalThis as { LanguageModel?: LanguageModel }).LanguageModel;

/** What it was made for, as of 2026-10; any other language is asked for as English. */
const spoken = ['en', 'ja', 'es'];

function languagesFor(locale: string): Languages {
  const [own = 'en'] = locale.split(/[-_]/);
  const expected: Expected[] = [{ type: 'text', languages: [spoken.includes(own) ? own : 'en'] }];
  return { expectedInputs: expected, expectedOutputs: expected };
}

/** Whether it can answer here. Asking downloads nothing. */
export async function availabilityOf(
  model: LanguageModel | undefined,
  locale: string,
): Promise<Availability> {
  if (!model) return 'unavailable';
  return model.availability(languagesFor(locale)).catch(() => 'unavailable' as const);
}

/**
 * Downloads it, which takes gigabytes: only on the person's click. `onProgress` gets the part that is there, 0 to 1.
 * False where the browser could not.
 */
export async function prepare(
  model: LanguageModel,
  locale: string,
  onProgress: (part: number) => void,
): Promise<boolean> {
  const monitor = (target: EventTarget) =>
    target.addEventListener('downloadprogress', (event) => onProgress((event as ProgressEvent).loaded));
  return model.create({ ...languagesFor(locale), monitor }).then(
    (session) => {
      session.destroy();
      return true;
    },
    () => false,
  );
}

interface Question {
  prompt: string;
  locale: string;
  signal: AbortSignal;
  onText(text: string): void;
}

/** Asks the browser's own model. Nothing leaves this computer. Never throws. */
export async function streamBuiltIn(model: LanguageModel, question: Question): Promise<Ending> {
  const { prompt, locale, signal, onText } = question;
  let session: Session | undefined;
  let hasText = false;
  try {
    session = await model.create({ ...languagesFor(locale), signal });
    if (await isTooLong(session, prompt)) return failed(problem('too-long'));
    for await (const text of session.promptStreaming(prompt, { signal })) {
      if (signal.aborted) break;
      hasText = true;
      onText(text);
    }
    return { end: signal.aborted ? 'stopped' : 'whole', problem: null };
  } catch (error) {
    if (signal.aborted) return { end: 'stopped', problem: null };
    return failed(problem(hasText ? 'broken-off' : whyOf(error)));
  } finally {
    session?.destroy();
  }
}

async function isTooLong(session: Session, prompt: string): Promise<boolean> {
  const window = session.contextWindow ?? session.inputQuota;
  const usage = await (session.measureContextUsage?.(prompt) ?? session.measureInputUsage?.(prompt));
  return window !== undefined && usage !== undefined && usage > window;
}

function whyOf(error: unknown) {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'too-long';
  return name === 'NotSupportedError' ? 'no-model' : 'server-error';
}
