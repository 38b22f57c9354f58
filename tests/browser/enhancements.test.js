// What the script adds: focus, Show, availability, printing, and the warning before a session ends.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { launch, letterTo, open, signIn } from './support/chromium.js';

describe('the script', () => {
  let portal, browser;
  before(async () => {
    [portal, browser] = await Promise.all([startPortal(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  // Fills in the account page up to its password.
  async function describeAccount(page) {
    await page.goto('/enroll/welcome');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('link', { name: 'Create one' }).click();
    await page.getByLabel('Company name').fill('Zonnewijzer');
    await page.getByLabel('Account name').fill('zonnewijzer');
    await page.getByLabel('Country or region').selectOption({ label: 'Netherlands' });
    await page.getByLabel('First name').fill('Iris');
    await page.getByLabel('Last name').fill('Bakker');
    await page.getByLabel('User name').fill('iris');
    await page.getByLabel('Email address').fill('iris@zonnewijzer.example');
  }

  it('moves focus to what is wrong, and from there to the field', async () => {
    const page = await open(browser, portal.url);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('.summary:focus').waitFor();
    assert.match(await page.title(), /^Error: /);
    await page.locator('.summary').getByRole('link').first().click();
    await page.locator('#user_name:focus').waitFor();
  });

  it('shows a password and hides it again', async () => {
    const page = await open(browser, portal.url);
    await page.goto('/sign-in');
    const password = page.getByLabel('Password', { exact: true });
    await password.fill('paardebloem');
    await page.getByRole('button', { name: 'Show' }).click();
    assert.equal(await password.getAttribute('type'), 'text');
    await page.getByRole('button', { name: 'Hide' }).click();
    assert.equal(await password.getAttribute('type'), 'password');
  });

  it('tells whether an account name is free', async () => {
    const page = await open(browser, portal.url);
    await page.goto('/enroll/create-account');
    const told = page.getByRole('status');
    await page.getByLabel('Account name').fill('zonnewijzer');
    await page.locator('[data-available=yes]').waitFor();
    assert.match(await told.innerText(), /^zonnewijzer\S* is free$/);
    await page.getByLabel('Account name').fill('noordlicht');
    await page.locator('[data-available=no]').waitFor();
    assert.match(await told.innerText(), /already taken/);
  });

  it('prints', async () => {
    const page = await open(browser, portal.url);
    await page.addInitScript(() => {
      globalThis.print = () => {
        globalThis.printed = true;
      };
    });
    await page.goto('/what-you-need');
    await page.getByRole('button', { name: 'Print this list' }).click();
    assert.equal(await page.evaluate(() => globalThis.printed), true);
  });

  it('leaves out of print what is of no use on paper', async () => {
    const page = await open(browser, portal.url);
    for (const path of ['/what-you-need', '/providers', '/enroll/welcome']) {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.getByRole('heading', { level: 1 }).isVisible(), path);
      for (const useless of ['button', '.banner--demo', 'nav', 'footer', '.skip']) {
        for (const element of await page.locator(useless).all()) {
          assert.equal(await element.isVisible(), false, `${useless} is printed on ${path}`);
        }
      }
      const colours = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.match(colours, /255, 255, 255|0, 0, 0, 0/, 'ink is spent on the ground');
      await page.emulateMedia({ media: 'screen' });
    }
  });

  it('warns two minutes before a session ends, and keeps it', async () => {
    const page = await open(browser, portal.url);
    await page.clock.install();
    await signIn(page, 'tom@noordlicht');
    const main = await page.getByRole('main').innerHTML();
    assert.ok(!main.includes('session-warning'));
    await page.clock.fastForward('28:30');
    const warning = page.getByRole('alert');
    await warning.waitFor();
    assert.match(await warning.innerText(), /You will be signed out at \d/);
    const kept = page.waitForResponse('**/session');
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    assert.equal((await kept).status(), 204);
    await warning.waitFor({ state: 'detached' });
  });

  it('tells when a session has ended, and the page can still be sent', async () => {
    const page = await open(browser, portal.url);
    await page.clock.install();
    await signIn(page, 'tom@noordlicht');
    await page.clock.fastForward('30:30');
    const over = page.getByRole('alert');
    await over.waitFor();
    assert.match(await over.innerText(), /You have been signed out/);
    const [tab] = await Promise.all([page.waitForEvent('popup'), over.getByRole('link', { name: 'Sign in' }).click()]);
    await tab.waitForURL(/\/(sign-in)?$/);
  });

  it('is not needed for a work account, whose code is in the mail', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(browser, portal.url, { javaScriptEnabled });
      await describeAccount(page);
      if (!javaScriptEnabled) await page.getByLabel('Account name').fill('zonnewijzer-twee');
      const email = `iris@zonnewijzer${javaScriptEnabled ? '' : '-twee'}.example`;
      await page.getByLabel('Email address').fill(email);
      await page.getByLabel('Password', { exact: true }).fill('paardebloem fluistert zacht');
      await page.getByRole('button', { name: 'Continue' }).click();
      const inbox = await open(browser, portal.url);
      const code = /\b\d{6}\b/.exec(await (await letterTo(inbox, email)).innerText())[0];
      await page.getByLabel('Code', { exact: true }).fill(code);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL((url) => url.pathname === '/enroll/sign-in');
      assert.match(await page.getByRole('status').first().innerText(), /work account is ready/);
      assert.match(await page.getByLabel('User name').inputValue(), /^iris@zonnewijzer/);
    }
  });

  it('copies an open link, and begins a letter with it', async () => {
    const page = await open(browser, portal.url, { permissions: ['clipboard-read', 'clipboard-write'] });
    await signIn(page, 'maya@northwind');
    await page.goto('/resellers/open-link');
    const link = await page.getByLabel('The link').inputValue();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
    // The letter is the one that stands below, in the reader's own mail program.
    const href = await page.getByRole('link', { name: 'Open in email' }).getAttribute('href');
    const letter = new URL(href);
    assert.equal(letter.protocol, 'mailto:');
    const shown = await page.locator('.letter').innerText();
    assert.ok(letter.searchParams.get('body').includes(link));
    for (const line of letter.searchParams.get('body').split(/\r?\n/).filter((text) => text.trim() !== '')) {
      assert.ok(shown.includes(line), line);
    }
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});
