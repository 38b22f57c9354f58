// "I am the primary contact": the script fills the person in, and what is typed after that is what counts.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { PASSWORD, startPortal } from '../support/portal.mjs';
import { launch, open, signIn } from './support/chromium.js';

let portal, browser;
before(async () => {
  [portal, browser] = await Promise.all([startPortal(), launch()]);
});
after(async () => {
  await browser?.close();
  await portal?.stop();
});

// Up to the page of the primary contact.
async function toTheContact(page) {
  const main = page.getByRole('main');
  const press = (name) => main.getByRole('button', { name, exact: true }).click();
  await signIn(page, 'sanne@noordlicht');
  await page.goto('/enroll/membership');
  if (new URL(page.url()).pathname === '/enroll/welcome') {
    await press('Next');
  }
  await main.getByRole('link', { name: 'Sign in', exact: true }).click();
  await main.getByLabel('User name', { exact: true }).fill('noordlicht');
  await press('Next');
  await main.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await press('Sign in');
  await main.locator('label', { hasText: '7000001' }).click();
  await press('Continue');
  await main.locator('#registration_number').fill('12345678');
  await press('Continue');
  await page.waitForURL((url) => url.pathname === '/enroll/primary-contact');
}

it('keeps an address that is typed back as the page showed it', async () => {
  const page = await open(browser, portal.url);
  await toTheContact(page);
  const email = page.locator('#email');
  const bram = { first_name: 'Bram', last_name: 'Jansen', email: 'bram@noordlicht.example', phone: '+31 20 555 0134' };
  for (const [field, text] of Object.entries(bram)) await page.locator(`#${field}`).fill(text);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.pathname === '/enroll/customer-support');
  await page.goto('/enroll/primary-contact');
  assert.equal(await email.inputValue(), bram.email);
  await page.getByLabel('I am the primary contact').check();
  assert.equal(await email.inputValue(), 'sanne@noordlicht.example');
  await email.fill(bram.email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL((url) => url.pathname !== '/enroll/primary-contact');
  await page.goto('/enroll/primary-contact');
  assert.equal(await email.inputValue(), bram.email);
  assert.equal(await page.locator('#first_name').inputValue(), 'Sanne');
  assert.deepEqual(page.faults, []);
});
