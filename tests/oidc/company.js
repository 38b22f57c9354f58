// The demo's Zilverlijn and its global admin Joost, up to the point at which a test is interesting.
import assert from 'node:assert/strict';
import { PASSWORD } from '../support/portal.mjs';
import { Browser } from './browser.js';

export const SETTINGS = '/settings/identity-provider';
export const ACCOUNT = '/settings/account/company-account';

export async function joostAt(portal) {
  const joost = new Browser(portal.url);
  assert.equal((await joost.signIn('joost@zilverlijn', PASSWORD)).status, 200);
  return joost;
}

// Where Zilverlijn's provider has to send people back to, as the page says.
export async function callbackOf(joost) {
  const page = await joost.visit(SETTINGS);
  return /<code class="id">([^<]*\/sign-in\/callback\/[^<]+)<\/code>/.exec(page.html)[1];
}

// Zilverlijn shows that its mail domain is its own.
export async function proveDomain(portal, joost) {
  const added = await joost.send(await joost.visit('/settings/domains'), '/settings/domains', { mail_domain: 'zilverlijn.example' });
  const [name, value] = [...added.html.matchAll(/<dd><code>([^<]+)<\/code><\/dd>/g)].map((one) => one[1]).slice(-2);
  portal.texts.set(name, value);
  const proven = await joost.send(added, '/check');
  assert.match(proven.text, /Proven/i);
}

export async function enter(joost, issuer, secret, client = 'portal') {
  const page = await joost.visit(`${SETTINGS}/details`);
  return joost.send(page, '/details', { issuer, client_id: client, client_secret: secret });
}

// Begins a test, and returns the address at the provider to which the page leads.
export async function beginTest(joost, server) {
  const away = await joost.send(await joost.visit(SETTINGS), '/test');
  return { away, address: away.status === 200 ? away.link(server) : undefined };
}

// The newest letter that says all of this (its address is part of what it says), as the demo keeps it.
export async function letterTo(portal, ...words) {
  const anybody = new Browser(portal.url);
  for (let tries = 0; tries < 100; tries += 1) {
    const list = await anybody.visit('/inbox');
    for (const [, href] of list.html.matchAll(/href="(\/inbox\/[^"]+)"/g)) {
      const letter = await anybody.visit(href);
      if (words.every((word) => letter.text.includes(word))) return letter;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no letter that says ${words.join(', ')}`);
}
