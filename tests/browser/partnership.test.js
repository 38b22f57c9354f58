// The source document's three steps, without JavaScript: a provider invites, a reseller ticks the box and authorizes,
// and each stands on the other's page.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { launch, linkFor, open, signIn } from './support/chromium.js';
import { MISSING, speaker } from './support/words.js';

const JOOST = 'joost@zilverlijn.example';

// The labels and buttons that people rely on, to the letter.
const ENGLISH = {
  resellers: 'Indirect resellers',
  providers: 'Indirect providers',
  invite: 'Invite resellers',
  email: 'Email address',
  company: 'Company name',
  go: 'Continue',
  send: 'Send invitation',
  signIn: 'Sign in',
  authorize: 'Authorize indirect provider',
};

const say = speaker('nl');
const DUTCH = {
  resellers: say('nav-resellers'),
  providers: say('nav-my-providers'),
  invite: say('invite-resellers'),
  email: say('field-email'),
  company: say('field-company-name'),
  go: say('continue'),
  send: say('invite-send'),
  signIn: say('sign-in'),
  authorize: say('answering-authorize'),
};

async function invite(page, words) {
  const main = page.getByRole('main');
  await signIn(page, 'maya@northwind');
  await page.getByRole('link', { name: words.resellers, exact: true }).first().click();
  await main.getByRole('link', { name: words.invite, exact: true }).first().click();
  await main.getByLabel(words.email, { exact: true }).fill(JOOST);
  await main.getByLabel(words.company, { exact: true }).fill('Zilverlijn');
  await main.getByRole('button', { name: words.go, exact: true }).click();
  await main.getByRole('button', { name: words.send, exact: true }).click();
  await page.waitForURL((url) => /^\/resellers\/invitations\/./.test(url.pathname));
  return main.locator('.id', { hasText: /^[a-z]+-\d+-[a-z]+$/ }).first().innerText();
}

async function authorize(page, words) {
  const main = page.getByRole('main');
  const link = await linkFor(page, JOOST, '/i');
  await page.goto(link);
  // The token has left the address, and nobody has to be signed in to see who invites.
  await page.waitForURL((url) => url.pathname === '/invitation');
  assert.match(await main.innerText(), /Northwind Distribution/);
  await main.getByRole('link', { name: words.signIn, exact: true }).click();
  await page.locator('#user_name').fill('joost@zilverlijn.twotier.example');
  await page.locator('#password').fill('correct horse battery staple');
  await main.getByRole('button', { name: words.signIn, exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/invitation');
  await main.getByRole('button', { name: words.go, exact: true }).click();
  await page.waitForURL((url) => /^\/invitations\/./.test(url.pathname));
  const phrase = await main.locator('aside .id').innerText();
  const box = main.getByRole('checkbox');
  assert.equal(await box.count(), 1, 'one box gives both');
  assert.equal(await box.isChecked(), false, 'no box is ticked beforehand');
  await main.getByRole('button', { name: words.authorize, exact: true }).click();
  assert.equal(await box.isChecked(), false);
  assert.ok((await main.innerText()).includes('Northwind'), 'the page is shown again, with what is missing');
  await box.check();
  await main.getByRole('button', { name: words.authorize, exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/indirect-providers');
  assert.match(await main.innerText(), /Northwind Distribution/);
  return phrase;
}

for (const [title, language, words] of [
  ['in English', 'en', ENGLISH],
  ['in Dutch', 'nl', DUTCH],
]) {
  describe(`a provider invites and a reseller authorizes, ${title}`, () => {
    let portal, browser;
    before(async () => {
      [portal, browser] = await Promise.all([startPortal(), launch()]);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('ends on the pages of both', async () => {
      const options = { language, javaScriptEnabled: false };
      const maya = await open(browser, portal.url, options);
      const told = await invite(maya, words);
      const joost = await open(browser, portal.url, options);
      assert.equal(await authorize(joost, words), told, 'both sides see the same phrase');
      await maya.goto('/resellers');
      const list = await maya.getByRole('main').innerText();
      assert.match(list, /Zilverlijn/);
      assert.equal(await maya.locator('html').getAttribute('lang'), language);
      assert.equal(await maya.getByRole('heading', { level: 1 }).innerText(), words.resellers);
      await joost.getByRole('link', { name: words.providers, exact: true }).first().click();
      const shown = await joost.getByRole('main').innerText();
      assert.ok(![list, shown].join().includes(MISSING), `a text is missing:\n${list}\n${shown}`);
      assert.deepEqual([...maya.faults, ...joost.faults], []);
    });
  });
}
