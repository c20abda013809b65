import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tab } from '../browser/browser.ts';

const pictures = '.results/story';

/** Tells each step as it comes true, with its time, and keeps a picture of it. */
export class StoryTeller {
  private readonly since = Date.now();
  private count = 0;

  async begin(): Promise<void> {
    await mkdir(pictures, { recursive: true });
  }

  /** `act` does it and returns what can be said about it. */
  async step(title: string, tab: () => Tab, act: () => Promise<string>): Promise<void> {
    const started = Date.now();
    this.count += 1;
    const name = `${this.count}-${title.toLowerCase().replaceAll(' ', '-')}.png`;
    try {
      const detail = await act();
      this.line('✓', title, Date.now() - started, detail);
      await tab().screenshot(join(pictures, name));
    } catch (error) {
      this.line('✗', title, Date.now() - started, reason(error));
      await tab()
        .screenshot(join(pictures, `failed-${name}`))
        .catch(() => undefined);
      throw error;
    }
  }

  end(): void {
    const seconds = ((Date.now() - this.since) / 1000).toFixed(1);
    process.stdout.write(`\nThe story held, in ${seconds} s. Its pictures are in ${pictures}/\n`);
  }

  private line(mark: string, title: string, ms: number, detail: string): void {
    process.stdout.write(`  ${mark} ${title.padEnd(20)} ${String(ms).padStart(6)} ms   ${detail}\n`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}
