/** Sent by the background to the extension's pages when what they show may have changed. */
export const changedNotice = 'changed';
