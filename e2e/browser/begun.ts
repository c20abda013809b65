declare const chrome: { alarms: { getAll(): Promise<unknown[]> } };

/**
 * In a page of the extension: whether it has done what it does when it is installed. It enters the pages that are open and
 * tells everybody: later, that would come in between the first steps of a test.
 */
export const hasBegun = async (): Promise<boolean> => (await chrome.alarms.getAll()).length > 0;
