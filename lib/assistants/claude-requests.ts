/* Which of claude.ai's requests are observed. Dated like claude.ts; apart, so that pages do not load it. */

/** Exact ends, so that `completion_status`, which is asked for every few seconds, does not wake the worker. 2026-08-11. */
const classicSendRequests = ['completion', 'completion2', 'retry_completion', 'retry_completion2'].flatMap(
  (name) => [
    `https://claude.ai/api/organizations/*/chat_conversations/*/${name}`,
    `https://claude.ai/api/organizations/*/chat_conversations/*/${name}?*`,
  ],
);
/** The merged layout's send; its empty 200 only means "accepted". 2026-09-21. */
const mergedSendRequests = [
  'https://claude.ai/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService/PerformAction',
];
export const sendRequests = [...classicSendRequests, ...mergedSendRequests];
export const startUpRequests = ['https://claude.ai/api/bootstrap*', 'https://claude.ai/edge-api/bootstrap*'];
export const signInRequests = ['https://claude.ai/api/auth/*'];
