import { signal } from '@preact/signals';
import { DeskFrame } from '../../components/DeskFrame.tsx';
import type { Outcome } from '../../components/Message.tsx';
import { OutageLog } from '../../components/OutageLog.tsx';
import { openOutageLog } from '../../lib/ui/outage-log.ts';

/** The outage log, with its chart. */
export function openLog() {
  const outcome = signal<Outcome | null>(null);
  const { troubles, watched, isBusy, onExport } = openOutageLog(outcome);
  return () => (
    <DeskFrame part="log" outcome={outcome.value}>
      <OutageLog
        troubles={troubles.value}
        watched={watched.value}
        isBusy={isBusy.value}
        now={Date.now()}
        onExport={onExport}
      />
    </DeskFrame>
  );
}
