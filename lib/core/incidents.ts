import { type Case, isCurrent } from './case.ts';
import type { Reason } from './verdict.ts';

/** No sign-in component exists on the status page: it is known from an incident's own title. */
export const signInTitle = /log-?in|logging in|sign-?in|signing in|authenticat/i;

/** The open incidents that name something in their titles, as far as the status page speaks for now. */
export function incidentsNaming(facts: Case, title: RegExp): Reason[] {
  const { good } = facts.reading;
  if (!good || !isCurrent(facts)) return [];
  return good.status.incidents
    .filter(({ name, status }) => title.test(name) && status !== 'resolved' && status !== 'postmortem')
    .map(({ name }) => ({ reason: 'incident', at: good.at, detail: name }));
}

/** Model trouble is in titles only: "Elevated errors on Claude Opus 4.7", 139 of 228 incidents up to 2026-08. */
const modelName = /\b(?:Opus|Sonnet|Haiku)(?: \d[\d.]*)?|\bClaude [A-Z][a-z]+ \d[\d.]*/g;
const severalModels = /\b(?:models|multiple|several|all)\b|claude\.ai/i;

/** The incidents that name one model, where the open incidents name no other and nothing larger. */
export function oneModelIncidents(facts: Case): Reason[] {
  const named = incidentsNaming(facts, new RegExp(modelName.source));
  const models = new Set(
    named.flatMap(({ detail }) => (detail.match(modelName) ?? []).map((name) => name.replace('Claude ', ''))),
  );
  const isOne = models.size === 1 && incidentsNaming(facts, severalModels).length === 0;
  return isOne ? named : [];
}
