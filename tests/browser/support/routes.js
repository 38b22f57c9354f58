// Every address that a page can be asked for, as the program's own table of routes has them.
import { execFileSync } from 'node:child_process';
import { BINARY } from '../../support/portal.mjs';

// No page of their own, each for its reason.
const NO_PAGE = new Map([
  ['/enroll', 'leads on to the first page still to do'],
  ['/enroll/account-name', 'one line of text for the script of the account page'],
  ['/verification/documents/{id}', 'a download'],
  ['/desk/documents/{id}', 'a download'],
  ['/settings/users.csv', 'a download'],
  ['/for/{acting_for}/settings/users.csv', 'a download'],
  ['/resellers.csv', 'a download'],
  ['/resellers/ended.csv', 'a download'],
  ['/resellers/lists/{id}/result.csv', 'a download'],
  ['/customers.csv', 'a download'],
  ['/customers/ended.csv', 'a download'],
  ['/customers/lists/{id}/result.csv', 'a download'],
  ['/sign-in/set-up', 'shown where a second factor is demanded: factors.test.js'],
  ['/sign-in/set-up/passkey', 'shown where a second factor is demanded: passkeys.test.js'],
  ['/settings/activity.csv', 'a download'],
  ['/sign-in/away', 'shown on the way to an identity provider: tests/oidc'],
  ['/session', 'empty answer for the script that keeps a session'],
]);

// Opened by a mailed link; they lead on to the same address without the token.
const MAILED = new Set(
  ['i', 'c', 'confirm-contact', 'confirm-email', 'reset-password', 'set-password'].map((page) => `/${page}/{token}`),
);

export function pagePatterns() {
  const table = execFileSync(BINARY, ['routes'], { encoding: 'utf8' }).trim().split('\n');
  const patterns = table.map((line) => line.split(' ')).filter(([method]) => method === 'GET').map(([, pattern]) => pattern);
  return patterns.filter((pattern) => !NO_PAGE.has(pattern) && !MAILED.has(pattern)).sort();
}

export function matches(pattern, path) {
  const parts = pattern.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`).test(path);
}
