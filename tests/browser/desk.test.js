// A company is checked: taken in hand, refused, put right, authorized.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { launch, open, signIn } from './support/chromium.js';
import { WAYS, bothSides, chip, press, refuse, toFixNow, toTheCase } from './support/desk.js';
import { MISSING } from './support/words.js';

const COMPANY = 'Hanse IT GmbH';
const IN_FULL = 'Hanse Informationstechnik GmbH';
const ABBREVIATED = { reason: 'reason-company-name-abbreviated', about: 'about-legal-name', sentence: 'As in the register.' };

for (const [title, language, javaScriptEnabled] of WAYS) {
  describe(`the whole check of a company ${title}`, () => {
    let portal, browser;
    before(async () => {
      [portal, browser] = await Promise.all([startPortal(), launch()]);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('leads from the queue over a refusal to an active reseller', async () => {
      const { desk, company, say } = await bothSides(browser, portal.url, language, javaScriptEnabled);

      await toTheCase(desk, COMPANY);
      await press(desk, say('desk-claim'));
      await press(desk, say('desk-pass'));
      await refuse(desk, say, ABBREVIATED);
      assert.equal(await chip(desk), say('desk-standing-refused'));

      await toFixNow(company, say);
      assert.match(await company.getByRole('main').innerText(), /As in the register\./);
      await company.locator('#legal_name').fill(IN_FULL);
      await company.locator('#comment').fill('In full.');
      await press(company, say('mend-action'));

      await toTheCase(desk, IN_FULL);
      await press(desk, say('desk-claim'));
      await press(desk, say('desk-pass'));
      await press(desk, say('desk-authorize'));
      assert.equal(await chip(desk), say('desk-standing-authorized'));

      await company.goto('/');
      assert.equal(await chip(company), say('status-active-chip'));
      const shown = await company.getByRole('main').innerText();
      assert.ok(shown.includes(say('first-agent')) && !shown.includes(MISSING), shown);
      assert.deepEqual([...desk.faults, ...company.faults], []);
    });
  });
}

describe('the desk by keyboard alone', () => {
  let portal, browser;
  before(async () => {
    [portal, browser] = await Promise.all([startPortal(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it('finds a case, takes it, and refuses it with a reason', async () => {
    const page = await open(browser, portal.url, { language: 'en' });
    await signIn(page, 'omar@fabrikam');
    await page.goto('/desk');
    // Tabs until the focus is where it is wanted.
    const tabTo = async (wanted) => {
      for (let tabs = 0; tabs < 80; tabs += 1) {
        await page.keyboard.press('Tab');
        const told = await page.evaluate(() => {
          const element = document.activeElement;
          return { id: element.id, text: element.innerText?.trim() };
        });
        if (told.id === wanted || told.text === wanted) return;
      }
      assert.fail(`${wanted} cannot be reached`);
    };
    const enter = async () => {
      await page.keyboard.press('Enter');
      await page.waitForLoadState('load');
    };
    await tabTo('q');
    await page.keyboard.type('hanse');
    await enter();
    await page.waitForURL(/q=hanse/);
    await tabTo(COMPANY);
    await enter();
    await page.waitForURL(/desk\/cases/);
    await tabTo('Take this case');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await tabTo('Refuse this step');
    await page.keyboard.press('Enter');
    await tabTo('reason');
    await page.keyboard.type('Contact');
    await tabTo('about');
    await page.keyboard.type('Primary');
    await tabTo('sentence');
    await page.keyboard.type('We called, and nobody knew the name.');
    await tabTo('Refuse');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(await page.locator('main .head .chip').innerText(), 'Rejected');
    assert.match(await page.getByRole('main').innerText(), /nobody knew the name/);
  });
});
