// A second factor in a real browser: set up because the portal demands it, then a code, then a recovery code once.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { launch, open, signIn } from './support/chromium.js';
import { faultsOfPage, faultsOfSource } from './support/inspect.js';
import { codeOf } from './support/totp.js';

for (const language of ['en', 'nl']) {
  describe(`a second factor (${language})`, () => {
    let portal, browser;
    before(async () => {
      [portal, browser] = await Promise.all([startPortal('--second-factor', 'admins'), launch()]);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    const press = (page) => page.locator('main form button[type=submit]').first().click();

    async function isFine(page) {
      const source = await (await page.request.get(page.url())).text();
      assert.deepEqual([...(await faultsOfSource(source)), ...(await faultsOfPage(page))], []);
    }

    it('is set up at the sign-in, and takes a code from then on', async () => {
      const page = await open(browser, portal.url, { language });
      await signIn(page, 'sanne@noordlicht');
      assert.equal(new URL(page.url()).pathname, '/sign-in/set-up');
      await isFine(page);
      const seed = (await page.locator('main code.id').textContent()).replaceAll(' ', '');
      await page.locator('#code').fill(codeOf(seed));
      await press(page);
      await page.waitForURL('**/second-factor/codes');
      await isFine(page);
      const codes = await page.locator('main ol code').allTextContents();
      assert.equal(codes.length, 10);
      await press(page);
      await page.waitForURL('**/');

      const again = await open(browser, portal.url, { language });
      await signIn(again, 'sanne@noordlicht');
      assert.equal(new URL(again.url()).pathname, '/sign-in/code');
      await isFine(again);
      // The code of the set-up is taken: the next step's is good.
      await again.locator('#code').fill(codeOf(seed, 1));
      await press(again);
      await again.waitForURL((url) => url.pathname === '/');

      for (const goes of [true, false]) {
        const spare = await open(browser, portal.url, { language });
        await signIn(spare, 'sanne@noordlicht');
        await spare.locator('#code').fill(codes[0]);
        await press(spare);
        if (goes) await spare.waitForURL((url) => url.pathname === '/');
        else await spare.locator('#code-error').waitFor();
      }
    });
  });
}
