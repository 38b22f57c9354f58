// A company enrolls, from the public home page to the contact's answer.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PASSWORD, startPortal } from '../support/portal.mjs';
import { launch, letterTo, open } from './support/chromium.js';
import { MISSING, speaker } from './support/words.js';

const SANNE = 'sanne@noordlicht.twotier.example';

// The labels and buttons that people rely on, to the letter.
const ENGLISH = {
  start: 'Become an indirect reseller',
  next: 'Next',
  signIn: 'Sign in',
  go: 'Continue',
  enroll: 'Enroll now',
  confirm: 'Confirm',
  userName: 'User name',
  password: 'Password',
  legalName: 'Legal business name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email address',
  phone: 'Phone number',
  supportWebsite: 'Support website',
  supportEmail: 'Support email',
  supportPhone: 'Support phone',
  underReview: 'We are checking your business details',
};

const say = speaker('nl');
const DUTCH = {
  start: say('home-start'),
  next: say('next'),
  signIn: say('sign-in'),
  go: say('continue'),
  enroll: say('enroll-now'),
  confirm: say('confirm-action'),
  userName: say('field-user-name'),
  password: say('field-password'),
  legalName: say('field-legal-name'),
  firstName: say('field-first-name'),
  lastName: say('field-last-name'),
  email: say('field-email'),
  phone: say('field-phone'),
  supportWebsite: say('field-support-website'),
  supportEmail: say('field-support-email'),
  supportPhone: say('field-support-phone'),
  underReview: say('status-under-review-heading'),
};

async function enroll(page, words) {
  const main = page.getByRole('main');
  const fill = (label, text) => main.getByLabel(label, { exact: true }).fill(text);
  const press = (name) => main.getByRole('button', { name, exact: true }).click();
  const arrived = (path) => page.waitForURL((url) => url.pathname === path);

  await page.goto('/');
  await main.getByRole('link', { name: words.start }).first().click();
  await arrived('/enroll/welcome');
  await press(words.next);
  await arrived('/enroll/sign-in');
  await fill(words.userName, SANNE);
  await fill(words.password, PASSWORD);
  await press(words.signIn);
  await arrived('/enroll/membership');
  await main.getByRole('link', { name: words.signIn, exact: true }).click();
  await fill(words.userName, 'noordlicht');
  await press(words.next);
  await fill(words.password, PASSWORD);
  await press(words.signIn);
  await arrived('/enroll/membership/profile');
  assert.equal(await main.getByRole('radio', { checked: true }).count(), 0, 'no choice is made beforehand');
  await main.locator('label', { hasText: '7000001' }).click();
  await press(words.go);
  await arrived('/enroll/legal-profile');
  assert.equal(await main.getByLabel(words.legalName, { exact: true }).inputValue(), 'Noordlicht ICT B.V.');
  // Each country's register has a name of its own for this number.
  await main.locator('#registration_number').fill('12345678');
  await press(words.go);
  await arrived('/enroll/primary-contact');
  await fill(words.firstName, 'Bram');
  await fill(words.lastName, 'Jansen');
  await fill(words.email, 'bram@noordlicht.example');
  await fill(words.phone, '+31 20 555 0134');
  await press(words.go);
  await arrived('/enroll/customer-support');
  await fill(words.supportWebsite, 'www.noordlicht.example');
  await fill(words.supportEmail, 'help@noordlicht.example');
  await fill(words.supportPhone, '020 555 0135');
  await press(words.go);
  await arrived('/enroll/review');
  assert.equal(await main.getByRole('checkbox').isChecked(), false, 'no box is ticked beforehand');
  await main.getByRole('checkbox').check();
  await press(words.enroll);
  await arrived('/enroll/submitted');
  assert.match(await main.locator('.panel__ref').innerText(), /^TT-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
}

async function confirm(page, words) {
  const letter = await letterTo(page, 'bram@noordlicht.example');
  await letter.getByRole('link').first().click();
  // The token has left the address.
  await page.waitForURL((url) => url.pathname === '/confirm-contact');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('main').getByRole('button', { name: words.confirm, exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/confirm-contact/thanks');
}

for (const [title, language, javaScriptEnabled, words] of [
  ['in English without JavaScript', 'en', false, ENGLISH],
  ['in Dutch with JavaScript', 'nl', true, DUTCH],
]) {
  describe(`the whole enrollment ${title}`, () => {
    let portal, browser;
    before(async () => {
      [portal, browser] = await Promise.all([startPortal(), launch()]);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('leads from the home page to a review', async () => {
      const page = await open(browser, portal.url, { language, javaScriptEnabled });
      await enroll(page, words);
      const contact = await open(browser, portal.url, { language, javaScriptEnabled });
      await confirm(contact, words);
      await page.goto('/');
      const shown = await page.getByRole('main').innerText();
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), words.underReview);
      assert.ok(!shown.includes(MISSING), `a text is missing:\n${shown}`);
      assert.deepEqual([...page.faults, ...contact.faults], []);
    });
  });
}
