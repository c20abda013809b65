import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Looked } from '../../components/Diagnostics.tsx';
import { pageParts } from '../assistants/claude-parts.ts';
import { type DiagnosticFacts, diagnosticsReport } from '../core/diagnostics-report.ts';
import type { Glance } from '../core/glance.ts';
import type { PageDiagnosed } from '../core/page-diagnosis.ts';
import { ask } from '../messaging/ask.ts';
import { copy } from './copy.ts';
import { measureKept } from './privacy.ts';

/** A look at the claude.ai tab used last, whenever the person asks for one, and the report of it. */
export function openDiagnostics() {
  const looked = signal<Looked | null>(null);
  const said = signal<'looking' | 'copied' | 'copy-failed' | 'silent' | null>(null);
  const look = async () => {
    looked.value = null;
    said.value = 'looking';
    const answer = await ask('diagnosePage', {});
    if (answer.ok) {
      const facts = await gather(answer.reply);
      looked.value = { page: answer.reply, report: diagnosticsReport(facts, pageParts) };
    }
    said.value = answer.ok ? null : 'silent';
  };
  const onCopyReport = async (report: string) => {
    said.value = (await copy(report)).kind;
  };
  return {
    looked,
    said,
    onLook: () => void look(),
    onCopyReport: (report: string) => void onCopyReport(report),
  };
}

async function gather(page: PageDiagnosed): Promise<DiagnosticFacts> {
  const [glance, kept, ...held] = await Promise.all([
    ask('glance', {}),
    measureKept().catch(() => null),
    browser.permissions.contains({ origins: ['https://claude.ai/*'] }),
    browser.permissions.contains({ permissions: ['notifications'] }),
  ]);
  const at = Date.now();
  return {
    at,
    made: new Date(at).toISOString(),
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    locale: browser.i18n.getUILanguage(),
    page,
    ...(glance.ok ? toldBy(glance.reply) : { saving: null, verdict: null, reading: null }),
    kept,
    permissions: { 'read claude.ai': held[0], notify: held[1] },
  };
}

function toldBy({ saving, verdict, colour, reading }: Glance) {
  return {
    saving: saving.ok ? 'ok' : saving.why,
    verdict: verdict.verdict,
    reading: reading.good && { at: reading.good.at, colour },
  };
}
