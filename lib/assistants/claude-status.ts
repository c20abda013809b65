import { claudeComponentId } from '../core/service-status.ts';

/** A part of the official status page that a person may watch. Ids outlive names. */
interface StatusComponent {
  id: string;
  /** As the page calls it. */
  name: string;
  /** When it was first on the page. */
  since: string;
}

/**
 * The page's components that a person may choose from, in its order; the whole list but "Claude for Government", as last
 * seen on 2026-10-06. One that the page no longer lists counts as unknown.
 */
export const statusComponents: readonly StatusComponent[] = [
  { id: claudeComponentId, name: 'claude.ai', since: '2023-07-11' },
  // console.anthropic.com until 2026-04-24.
  { id: '0qbwn08sd68x', name: 'Claude Console (platform.claude.com)', since: '2023-07-11' },
  { id: 'k8w3r06qmzrp', name: 'Claude API (api.anthropic.com)', since: '2023-07-11' },
  { id: 'yyzkbfz2thpt', name: 'Claude Code', since: '2025-05-22' },
  { id: 'bpp5gb3hpjcl', name: 'Claude Cowork', since: '2026-04-01' },
];
