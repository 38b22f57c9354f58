// Passkeys in a real browser, with a device that Chromium plays: added, as the only factor, as the second one, as a
// proof, removed; and as the second factor that the portal demands.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { launch, open, signIn } from './support/chromium.js';
import { faultsOfPage, faultsOfSource } from './support/inspect.js';

const PASSKEYS = '/settings/account/passkeys';

// A device with a finger on it. It would answer at once what a page asks early, which waits for a person's choice.
async function withDevice(page) {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  return {
    remembers: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}

for (const language of ['en', 'nl']) {
  describe(`passkeys (${language})`, () => {
    let portal, browser;
    before(async () => {
      [portal, browser] = await Promise.all([startPortal(), launch()]);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    const path = (page) => new URL(page.url()).pathname;
    const arrive = (page, where) => page.waitForURL((url) => url.pathname === where);

    async function isFine(page) {
      const source = await (await page.request.get(page.url())).text();
      assert.deepEqual([...(await faultsOfSource(source)), ...(await faultsOfPage(page))], []);
    }

    async function add(page, name) {
      await page.goto(PASSKEYS);
      await page.locator('#passkey_name').fill(name);
      await page.locator('#passkey').click();
    }

    async function signOut(page) {
      await page.locator('form[action="/sign-out"] button').click();
      await arrive(page, '/');
    }

    it('are added, open the door, prove, and are removed', async () => {
      const page = await open(browser, portal.url, { language });
      const device = await withDevice(page);
      await signIn(page, 'sanne@noordlicht');

      await page.goto(PASSKEYS);
      assert.equal(await page.title(), 'Passkeys – Twotier');
      await page.locator('#passkey').click();
      await page.locator('#passkey_name-error').waitFor();
      assert.equal(await device.remembers(), 0, 'without a name nothing is made');

      await add(page, 'Laptop');
      await arrive(page, '/settings/account/second-factor/codes');
      assert.equal(await device.remembers(), 1);
      assert.equal(await page.locator('main ol code').count(), 10);
      await page.locator('main form button').click();
      await arrive(page, PASSKEYS);
      assert.deepEqual(await page.locator('main tbody th').allTextContents(), ['Laptop']);
      await isFine(page);

      // The same device has one of theirs already.
      await add(page, 'Again');
      await page.locator('[role=alert]:not(:empty)').waitFor();
      await isFine(page);

      // As the only factor.
      await signOut(page);
      await page.goto('/sign-in');
      await page.locator('#passkey').waitFor();
      await isFine(page);
      await page.locator('#passkey').click();
      await arrive(page, '/');
      await page.goto('/settings/account');
      assert.equal(path(page), '/settings/account');

      // After the password.
      await signOut(page);
      await signIn(page, 'sanne@noordlicht');
      assert.equal(path(page), '/sign-in/code');
      await isFine(page);
      await page.locator('#passkey').click();
      await arrive(page, '/');

      // As a proof: a form that is sent without it shows the page at once.
      await page.evaluate((next) => {
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', action: '/proof' });
        form.append(Object.assign(document.createElement('input'), { name: 'next', value: next }));
        document.body.append(form);
        form.submit();
      }, PASSKEYS);
      await arrive(page, '/proof');
      await page.locator('#passkey').click();
      await arrive(page, PASSKEYS);

      const removal = page.locator('main tbody form button');
      await removal.click();
      await arrive(page, PASSKEYS);
      assert.equal(await page.locator('main table').count(), 0);
      assert.deepEqual(page.faults, []);

      await signOut(page);
      await page.goto('/sign-in');
      await page.locator('#passkey').waitFor();
      await page.locator('#passkey').click();
      await page.locator('#passkey-error').waitFor();
      assert.deepEqual(await faultsOfPage(page), []);
      await page.context().close();
    });

    it('are not asked for by what cannot use them', async () => {
      const page = await open(browser, portal.url, { language });
      await page.addInitScript(() => {
        delete globalThis.PublicKeyCredential;
      });
      await page.goto('/sign-in');
      assert.equal(await page.locator('#passkey').isVisible(), false);
      await page.locator('form[data-passkey] + p').waitFor();
      await isFine(page);

      const plain = await open(browser, portal.url, { language, javaScriptEnabled: false });
      await plain.goto('/sign-in');
      assert.equal(await plain.locator('#passkey').isVisible(), false);
      assert.match(await plain.locator('main').innerText(), /JavaScript/);
    });
  });
}

describe('a passkey in place of the app that is demanded', () => {
  let portal, browser;
  before(async () => {
    [portal, browser] = await Promise.all([startPortal('--second-factor', 'admins'), launch()]);
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('is made at the sign-in', async () => {
    const page = await open(browser, portal.url);
    await withDevice(page);
    await signIn(page, 'sanne@noordlicht');
    await page.getByRole('link', { name: 'Use a passkey instead' }).click();
    const source = await (await page.request.get(page.url())).text();
    assert.deepEqual([...(await faultsOfSource(source)), ...(await faultsOfPage(page))], []);
    await page.getByLabel('Name of the passkey').fill('Laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.waitForURL('**/second-factor/codes');
    assert.equal(await page.locator('main ol code').count(), 10);
    assert.deepEqual(page.faults, []);
  });
});
