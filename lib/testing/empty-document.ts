// Runs before each file of tests: those that share a process share its document.
globalThis.document?.body.replaceChildren();
