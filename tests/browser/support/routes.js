// Every address that a page can be asked for, as the sources of the table of routes have them.
import { readFileSync, readdirSync } from 'node:fs';
import { ROOT } from './portal.js';

// No page of their own, each for its reason.
const NO_PAGE = new Map([
  ['/enroll', 'leads on to the first page still to do'],
  ['/enroll/account-name', 'one line of text for the script of the account page'],
  ['/session', 'empty answer for the script that keeps a session'],
  ['/livez', 'for machines'],
  ['/readyz', 'for machines'],
  ['/static/{file}', 'style sheet, script and pictures'],
]);

// Opened by a mailed link; they lead on to the same address without the token.
const MAILED = new Set(['/confirm-contact/{token}', '/set-password/{token}']);

export function pagePatterns() {
  const patterns = new Set();
  const files = readdirSync(`${ROOT}src`, { recursive: true }).filter((name) => name.endsWith('.rs'));
  for (const file of files) {
    const source = readFileSync(`${ROOT}src/${file}`, 'utf8');
    if (file.endsWith('routes.rs')) {
      for (const [, pattern] of source.matchAll(/\bget\(\s*"(\/[^"]*)"/g)) patterns.add(pattern);
    }
    for (const [, slug] of source.matchAll(/const SLUG: &'static str = "([^"]+)"/g)) patterns.add(`/enroll/${slug}`);
  }
  return [...patterns].filter((pattern) => !NO_PAGE.has(pattern) && !MAILED.has(pattern)).sort();
}

export function matches(pattern, path) {
  const parts = pattern.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`).test(path);
}
