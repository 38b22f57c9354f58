// A company's identity provider in a real browser: entered, tested, turned on, tied, signed in with.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortalWithNames } from '../support/names.mjs';
import { startStub } from '../oidc/stub.js';
import { launch, open, signIn } from './support/chromium.js';
import { faultsOfPage, faultsOfSource } from './support/inspect.js';

for (const language of ['en', 'nl']) {
  describe(`a company account (${language})`, () => {
    let portal, stub, browser;
    before(async () => {
      [portal, stub, browser] = await Promise.all([startPortalWithNames('--allow-private-idp'), startStub(), launch()]);
    });
    after(async () => {
      await browser?.close();
      await stub?.stop();
      await portal?.stop();
    });

    const press = (page, action) => page.locator(`main form[action$="${action}"] button[type=submit]`).click();

    async function isFine(page) {
      const source = await (await page.request.get(page.url())).text();
      assert.deepEqual([...(await faultsOfSource(source)), ...(await faultsOfPage(page))], []);
    }

    // From the last page of ours, over the provider's, to where that leads.
    async function goThrough(page, path) {
      await page.waitForURL('**/sign-in/away');
      await isFine(page);
      await page.locator(`main a[href^="${stub.origin}"]`).click();
      await page.waitForURL((url) => (path.endsWith('/*') ? url.pathname.startsWith(path.slice(0, -1)) : url.pathname === path));
    }

    async function proveDomain(page) {
      await page.goto('/settings/domains');
      await page.locator('#mail_domain').fill('zilverlijn.example');
      await press(page, '/settings/domains');
      const codes = await page.locator('main dd code').allTextContents();
      portal.texts.set(codes.at(-2), codes.at(-1));
      await press(page, '/check');
    }

    it('opens the door, on the way that the browser allows', async () => {
      const page = await open(browser, portal.url, { language });
      await signIn(page, 'joost@zilverlijn');
      await proveDomain(page);
      await page.goto('/settings/identity-provider');
      await isFine(page);
      await page.goto('/settings/identity-provider/details');
      await isFine(page);
      await press(page, '/details');
      assert.equal(await page.locator('main .summary li').count(), 3);
      assert.deepEqual(await faultsOfPage(page), []);
      await page.locator('#issuer').fill(stub.origin);
      await page.locator('#client_id').fill('portal');
      await page.locator('#client_secret').fill('secret');
      await press(page, '/details');
      await press(page, '/test');
      await goThrough(page, '/sign-in/callback/*');
      assert.equal(await page.locator('main .facts').count(), 1);
      assert.deepEqual(await faultsOfPage(page), []);
      await page.goto('/settings/identity-provider');
      await isFine(page);
      await press(page, '/activation');
      await page.goto('/settings/account/company-account');
      await press(page, '/connection');
      await goThrough(page, '/settings/account/company-account');
      await isFine(page);

      const again = await open(browser, portal.url, { language });
      await again.goto('/sign-in');
      await isFine(again);
      await again.locator('main a[href^="/sign-in/company"]').click();
      await isFine(again);
      await press(again, '/sign-in/company');
      assert.deepEqual(await faultsOfPage(again), []);
      await again.locator('#account').fill('joost@zilverlijn.example');
      await press(again, '/sign-in/company');
      await goThrough(again, '/');
      assert.match(await again.locator('.who').innerText(), /Joost/);

      // Whoever is not tied is told how; whoever did not go, that they have to begin again.
      const other = await open(browser, portal.url, { language });
      stub.be({ claims: { sub: 'stranger' } });
      await other.goto('/sign-in/company');
      await other.locator('#account').fill('joost@zilverlijn.example');
      await press(other, '/sign-in/company');
      await goThrough(other, '/sign-in/callback/*');
      assert.equal(await other.locator('main li').count(), 3);
      assert.deepEqual(await faultsOfPage(other), []);
      await other.goto('/sign-in/callback/unknown');
      assert.deepEqual(await faultsOfPage(other), []);
      for (const one of [page, again, other]) assert.deepEqual(one.faults, []);
    });
  });
}
