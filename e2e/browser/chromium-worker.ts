import type { BrowserContext, CDPSession, Worker } from '@playwright/test';
import { until } from './condition.ts';

/** The extension's service worker over CDP: Playwright alone neither stops one nor starts it again. */
export class ChromiumWorker {
  private readonly context: BrowserContext;
  private readonly cdp: CDPSession;
  private readonly origin: string;

  constructor(context: BrowserContext, cdp: CDPSession, extensionId: string) {
    this.context = context;
    this.cdp = cdp;
    this.origin = `chrome-extension://${extensionId}/`;
  }

  async evaluate<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    if (!(await this.running()).length) await this.start();
    const worker = this.handle() ?? (await this.attachAgain());
    return worker.evaluate(fn as never, arg as never);
  }

  /**
   * By the browser's own word that it stopped: the target's id stays the same when a save under way starts it again at
   * once, and `Target.closeTarget` on a worker that is just starting leaves the session without answers (seen, 156).
   */
  async stop(): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const session = await this.context.newCDPSession(page);
    let isStopped = false;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(this.origin));
      isStopped ||= ours.some(({ runningStatus }) => runningStatus === 'stopped');
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the service worker stops', async () => isStopped);
    await session.detach();
  }

  async runs(): Promise<boolean> {
    return (await this.running()).length > 0;
  }

  private async running(): Promise<string[]> {
    const { targetInfos } = await this.cdp.send('Target.getTargets');
    const ours = targetInfos.filter((t) => t.type === 'service_worker' && t.url.startsWith(this.origin));
    return ours.map((t) => t.targetId);
  }

  private handle(): Worker | undefined {
    return this.context.serviceWorkers().find((worker) => worker.url().startsWith(this.origin));
  }

  /** The worker's start event can be missed under load (microsoft/playwright#39075); a new start is seen. */
  private async attachAgain(): Promise<Worker> {
    const late = await until('Playwright sees the worker', async () => this.handle(), 2000).catch(() => null);
    if (late) return late;
    await this.stop();
    await this.start();
    return until('Playwright sees the worker it started', async () => this.handle());
  }

  private async start(): Promise<void> {
    const page = await this.context.newPage();
    try {
      await page.goto(`${this.origin}manifest.json`);
      const session = await this.context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: this.origin });
      await until('the service worker starts', async () => (await this.running()).length);
    } finally {
      await page.close();
    }
  }
}
