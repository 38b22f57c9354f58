// The one browser of a test file, and what its people do with it.
import { chromium } from 'playwright-core';
import { PASSWORD } from '../../support/portal.mjs';

export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

// A browser profile without a past. What the page itself complains about fails the test that asks `faults`.
export async function open(browser, url, { language = 'en', ...options } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) {
      page.faults.push(`${page.url()}: ${message.text()}`);
    }
  });
  return page;
}

// Signs a member of the demo's cast in: `sanne@noordlicht`.
export async function signIn(page, who) {
  await page.goto('/sign-in');
  await page.locator('#user_name').fill(`${who}.twotier.example`);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main form[action="/sign-in"] button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

// The text of the newest letter to an address, as soon as it is in the inbox.
export async function letterTo(page, address) {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto('/inbox');
    const row = page.locator('main tr', { hasText: address }).first();
    if (await row.count()) {
      await row.getByRole('link').click();
      return page.locator('.letter__text');
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no letter to ${address}`);
}

// The address of the newest link to a page in the letters to an address, as soon as there is one: other letters may
// have gone there before.
export async function linkFor(page, address, path) {
  for (let tries = 0; tries < 60; tries += 1) {
    await letterTo(page, address);
    await page.goto('/inbox');
    const rows = page.locator('main tr', { hasText: address });
    const letters = await rows.getByRole('link').evaluateAll((links) => links.map((link) => link.href));
    for (const letter of letters) {
      await page.goto(letter);
      const link = page.locator(`.letter__text a[href*="${path}/"]`);
      if (await link.count()) return link.first().getAttribute('href');
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no link to ${path} for ${address}`);
}
