import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed Skipped ones too: a test that does not run proves nothing.
 */

/**
 * @param {string} file What vitest's JSON reporter wrote.
 * @param {number} code Its exit code.
 * @returns {Counts}
 */
export function unitCounts(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests ?? 0;
  // A file that does not load has no tests to count.
  const broken = (report.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ each) =>
      each.status === 'failed' && each.assertionResults.length === 0,
  ).length;
  return settle(passed, (report.numTotalTests ?? 0) - passed + broken, code);
}

/**
 * @param {string} file What Playwright's JSON reporter wrote.
 * @param {number} code Its exit code.
 * @returns {Counts}
 */
export function browserCounts(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  return settle(expected, unexpected + flaky + skipped, code);
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} code
 */
function settle(passed, failed, code) {
  // None ran, or it went wrong outside every test: the last line must not look well.
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
