import { layoutOf, type PageDiagnosed, type PartName, partNames } from './page-diagnosis.ts';
import { minute } from './words.ts';

/** All that the report is made of: nothing that anybody wrote, no address and no id. */
export interface DiagnosticFacts {
  /** Milliseconds since 1970, and as it is written. */
  at: number;
  made: string;
  version: string;
  browser: string;
  locale: string;
  page: PageDiagnosed;
  /** 'ok', or why nothing is kept; null where the background did not answer. */
  saving: string | null;
  verdict: string | null;
  /** When the status page was read last, and what it said; null where it never was. */
  reading: { at: number; colour: string } | null;
  /** What is kept; null where the database cannot be read. */
  kept: { texts: number; versions: number; bytes: number | null } | null;
  permissions: Readonly<Record<string, boolean>>;
}

/** The selectors of each part, as the page was searched for them. */
export type Selectors = Readonly<Record<PartName, readonly string[]>>;

/** A report for whoever mends the extension: in English and by the names of the code, whatever the person's language. */
export function diagnosticsReport(facts: DiagnosticFacts, selectors: Selectors): string {
  const { kept, reading } = facts;
  const lines = [
    ['lifeboat', facts.version],
    ['browser', facts.browser],
    ['locale', facts.locale],
    ['made', facts.made],
    ...pageLines(facts.page, selectors),
    ['saving', facts.saving ?? 'no answer from the background'],
    ['verdict', facts.verdict ?? 'no answer from the background'],
    ['status page', reading ? `${reading.colour}, read ${minutesAgo(reading.at, facts.at)}` : 'never read'],
    ['storage', kept ? storageLine(kept) : 'cannot be read'],
    ...Object.entries(facts.permissions).map(([name, isHeld]) => [`may ${name}`, isHeld ? 'yes' : 'no']),
  ];
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

function pageLines(page: PageDiagnosed, selectors: Selectors): string[][] {
  if (!page.ok) return [['page', page.why]];
  const { kind, isSignedIn, seen } = page.diagnosis;
  return [
    ['page', `${kind}, ${isSignedIn ? 'signed in' : 'not signed in'}, layout ${layoutOf(page.diagnosis)}`],
    ...partNames.map((part) => [
      part,
      seen[part].map((index) => selectors[part][index]).join(' | ') || 'none',
    ]),
  ];
}

const minutesAgo = (then: number, now: number) => `${Math.max(0, Math.round((now - then) / minute))} min ago`;

function storageLine({ texts, versions, bytes }: NonNullable<DiagnosticFacts['kept']>): string {
  const size = bytes === null ? 'size unknown' : `${Math.ceil(bytes / 1_000)} kB`;
  return `${texts} texts, ${versions} versions, ${size}`;
}
