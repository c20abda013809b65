/**
 * Stands in for WXT's own of this name, which every content script would carry: it posts a message to the page at each
 * start, and half of a kilobyte of timers that nobody here uses. A newer copy ends the work of an older one by itself.
 */
export class ContentScriptContext {}
