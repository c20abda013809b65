import * as z from 'zod/mini';
import type { Reading } from './reading.ts';
import { ServiceStatus, unreadableReasons } from './service-status.ts';
import type { Reason, Verdict } from './verdict.ts';
import { confidences, layers, minute, verdicts } from './words.ts';

const Time = z.int().check(z.nonnegative());
/** Names such as "http:529": never words of a page, so that no text of a person can get in here. */
const EvidenceName = z.string().check(z.regex(/^[\w:.-]{1,130}$/));

/** One line of the outage log: what was seen from when on, until the next line of its kind. Milliseconds since 1970. */
export const LogLine = z.discriminatedUnion('kind', [
  /** What we concluded ourselves, and on what. */
  z.strictObject({
    kind: z.literal('own'),
    at: Time,
    verdict: z.enum(verdicts),
    layer: z.nullable(z.enum(layers)),
    confidence: z.enum(confidences),
    evidence: z.array(EvidenceName),
  }),
  /** What the status page said, part by part. */
  z.strictObject({ kind: z.literal('official'), at: Time, status: ServiceStatus }),
  /** The status page could not be read. */
  z.strictObject({ kind: z.literal('unreadable'), at: Time, reason: z.enum(unreadableReasons) }),
]);
export type LogLine = z.infer<typeof LogLine>;

/** Lines older than this are let go. Milliseconds. */
export const logLifetime = 90 * 24 * 60 * minute;

/** Lines that say the same belong to one stretch, of which only the first is kept. */
export function saysTheSame(a: LogLine, b: LogLine): boolean {
  return JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 });
}

/** Own lines follow own lines; what the page said and that it could not be read are one row of lines. */
export const isSameRow = (a: LogLine, b: LogLine): boolean => (a.kind === 'own') === (b.kind === 'own');

/** The line that a verdict makes. */
export function lineOfVerdict({ verdict, layer, confidence, because }: Verdict, at: number): LogLine {
  const evidence = [...new Set(because.map(nameOf))].toSorted();
  return { kind: 'own', at, verdict, layer, confidence, evidence };
}

/** The details that are names of ours or the browser's. Every other may be words of a page, and is left out. */
const namedDetails: Partial<Record<Reason['reason'], RegExp>> = {
  http: /^\d{3}$/,
  'net-error': /^[\w:.-]{1,100}$/,
  notice: /^[a-z-]{1,40}$/,
};

function nameOf({ reason, detail }: Reason): string {
  return namedDetails[reason]?.test(detail) ? `${reason}:${detail}` : reason;
}

/** The line that a look at the status page makes, or undefined before the first look. */
export function lineOfReading({ good, unreadable }: Reading): LogLine | undefined {
  if (unreadable) return { kind: 'unreadable', ...unreadable };
  return good ? { kind: 'official', ...good } : undefined;
}

/** The log as a file: what a person exports. */
export const LogFile = z.strictObject({
  format: z.literal('lifeboat-outage-log'),
  version: z.literal(1),
  exportedAt: Time,
  lines: z.array(LogLine),
});

/** The whole log as a JSON text, oldest line first. */
export function logFile(lines: readonly LogLine[], exportedAt: number): string {
  const file: z.infer<typeof LogFile> = {
    format: 'lifeboat-outage-log',
    version: 1,
    exportedAt,
    lines: lines.toSorted((a, b) => a.at - b.at),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
