// The source document's steps 5 and 6, without JavaScript: a reseller opens View customers of its provider and invites a new
// one; the customer makes its work account on the way, and authorizes both at once.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { launch, letterTo, linkFor, open, signIn } from './support/chromium.js';
import { MISSING, speaker } from './support/words.js';

const BUYER = 'inkoop@haven.example';

// The labels and buttons that people rely on, to the letter.
const ENGLISH = {
  providers: 'Indirect providers',
  view: 'View customers',
  invite: 'Invite new customers',
  email: "Customer's email address",
  company: 'Company name',
  go: 'Continue',
  send: 'Send invitation',
  create: 'Create a work account',
  signIn: 'Sign in',
  authorize: 'Authorize',
};

const say = speaker('nl');
const DUTCH = {
  providers: say('nav-my-providers'),
  view: say('my-providers-customers'),
  invite: say('customers-invite'),
  email: say('field-customer-email'),
  company: say('field-company-name'),
  go: say('continue'),
  send: say('invite-send'),
  create: say('answering-create'),
  signIn: say('sign-in'),
  authorize: say('authorizing-authorize'),
};

const button = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('main').getByRole('link', { name }).first();
const arrived = (page, path) => page.waitForURL((url) => path.test(url.pathname));

async function invite(page, words) {
  await signIn(page, 'jonas@bergmann');
  await page.getByRole('link', { name: words.providers, exact: true }).first().click();
  await link(page, words.view).click();
  await arrived(page, /^\/customers$/);
  assert.match(await page.getByRole('main').innerText(), /Bakkerij Tulp/);
  await link(page, words.invite).click();
  await arrived(page, /^\/customers\/invite$/);
  assert.equal(await page.locator('#with').inputValue(), 'northwind', 'the provider is filled in');
  await page.getByLabel(words.email, { exact: true }).fill(BUYER);
  await page.getByLabel(words.company, { exact: true }).fill('Havenbedrijf');
  await button(page, words.go).click();
  await arrived(page, /\/letter$/);
  await button(page, words.send).click();
  await arrived(page, /^\/customers\/invitations\/./);
  return page.locator('.id', { hasText: /^[a-z]+-\d+-[a-z]+$/ }).first().innerText();
}

// The invitation went to the same address: the newest letter may still be that one.
async function codeFor(page) {
  for (let tries = 0; tries < 60; tries += 1) {
    const code = /\b\d{6}\b/.exec(await (await letterTo(page, BUYER)).innerText());
    if (code) return code[0];
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('no code arrived');
}

async function makeAnAccount(page, words) {
  await page.goto(await linkFor(page, BUYER, '/c'));
  // The token has left the address, and nobody has to be signed in to see who invites.
  await arrived(page, /^\/authorization$/);
  assert.match(await page.getByRole('main').innerText(), /Bergmann Systemhaus[^]*Northwind Distribution/);
  await link(page, words.create).click();
  const form = {
    company_name: 'Havenbedrijf', account_name: 'haven', first_name: 'Ilse', last_name: 'Prins', user_name: 'ilse',
    email: BUYER, password: 'a quay with seven cranes',
  };
  for (const [field, value] of Object.entries(form)) await page.locator(`#${field}`).fill(value);
  await page.locator('#country').selectOption('NL');
  await button(page, words.go).click();
  await arrived(page, /\/code$/);
  const code = await codeFor(page);
  await page.goto('/enroll/create-account/code');
  await page.locator('#code').fill(code);
  await button(page, words.go).click();
  await arrived(page, /^\/enroll\/sign-in$/);
  await page.locator('#password').fill(form.password);
  await button(page, words.signIn).click();
}

async function authorize(page, words) {
  await arrived(page, /^\/authorization$/);
  await button(page, words.go).click();
  await arrived(page, /^\/authorizations\/./);
  const phrase = await page.locator('aside .id').innerText();
  const boxes = page.getByRole('main').getByRole('checkbox');
  assert.equal(await boxes.count(), 4, 'each of the two, and the access of each');
  for (const box of await boxes.all()) assert.equal(await box.isChecked(), false, 'no box is ticked beforehand');
  await button(page, words.authorize).click();
  assert.equal(await page.locator('.field--wrong').count(), 1, 'nobody was ticked');
  await page.locator('#reseller').check();
  await page.locator('#provider').check();
  await page.locator('#provider_access').check();
  await button(page, words.authorize).click();
  await arrived(page, /\/receipt$/);
  return phrase;
}

for (const [title, language, words] of [
  ['in English', 'en', ENGLISH],
  ['in Dutch', 'nl', DUTCH],
]) {
  describe(`a customer authorizes reseller and provider at once, ${title}`, () => {
    let portal, browser;
    before(async () => {
      [portal, browser] = await Promise.all([startPortal(), launch()]);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('stands on the pages of all three', async () => {
      const options = { language, javaScriptEnabled: false };
      const jonas = await open(browser, portal.url, options);
      const told = await invite(jonas, words);
      const buyer = await open(browser, portal.url, options);
      await makeAnAccount(buyer, words);
      assert.equal(await authorize(buyer, words), told, 'both sides see the same phrase');
      const shown = [await buyer.getByRole('main').innerText()];
      await buyer.goto('/settings/partner-relationships');
      shown.push(await buyer.getByRole('main').innerText());
      assert.match(shown.at(-1), /Northwind Distribution/);
      assert.match(shown.at(-1), /Bergmann Systemhaus/);
      await jonas.goto('/customers?with=northwind');
      shown.push(await jonas.getByRole('main').innerText());
      const maya = await open(browser, portal.url, options);
      await signIn(maya, 'maya@northwind');
      await maya.goto('/customers');
      shown.push(await maya.getByRole('main').innerText());
      for (const list of shown.slice(2)) assert.match(list, /Havenbedrijf/);
      assert.ok(!shown.join().includes(MISSING), `a text is missing:\n${shown.join('\n')}`);
      assert.equal(await jonas.locator('html').getAttribute('lang'), language);
      assert.deepEqual([...jonas.faults, ...buyer.faults, ...maya.faults], []);
    });
  });
}
