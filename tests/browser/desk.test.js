// A company is checked: taken in hand, refused, put right, authorized.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open, signIn } from './support/chromium.js';
import { startPortal } from './support/portal.js';
import { MISSING, speaker } from './support/words.js';

const COMPANY = 'Hanse IT GmbH';
const IN_FULL = 'Hanse Informationstechnik GmbH';

// The words on the buttons, in a language.
function wordsOf(language) {
  const say = speaker(language);
  return {
    claim: say('desk-claim'),
    pass: say('desk-pass'),
    refusing: say('desk-refuse-title'),
    refuse: say('desk-refuse'),
    reason: say('reason-company-name-abbreviated'),
    about: say('about-legal-name'),
    fix: say('status-fix'),
    send: say('mend-action'),
    authorize: say('desk-authorize'),
    authorized: say('desk-standing-authorized'),
    refused: say('desk-standing-refused'),
    active: say('status-active-chip'),
    agent: say('first-agent'),
  };
}

async function toTheCase(page, company) {
  await page.goto('/desk');
  await page.getByRole('main').getByRole('link', { name: company, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: company }).waitFor();
}

for (const [title, language, javaScriptEnabled] of [
  ['in English with JavaScript', 'en', true],
  ['in Dutch without JavaScript', 'nl', false],
]) {
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
      const words = wordsOf(language);
      const [desk, company] = await Promise.all(
        ['omar@fabrikam', 'greta@hanseit'].map(async (who) => {
          const page = await open(browser, portal.url, { language, javaScriptEnabled });
          await signIn(page, who);
          return page;
        }),
      );
      const press = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
      const chip = (page) => page.locator('main .head .chip').innerText();

      await toTheCase(desk, COMPANY);
      await press(desk, words.claim);
      await press(desk, words.pass);
      await desk.getByText(words.refusing, { exact: true }).click();
      await desk.locator('#reason').selectOption({ label: words.reason });
      await desk.locator('#about').selectOption({ label: words.about });
      await desk.locator('#sentence').fill('As in the register.');
      await press(desk, words.refuse);
      assert.equal(await chip(desk), words.refused);

      await company.goto('/');
      await company.getByRole('link', { name: words.fix, exact: true }).click();
      assert.match(await company.getByRole('main').innerText(), /As in the register\./);
      await company.locator('#legal_name').fill(IN_FULL);
      await company.locator('#comment').fill('In full.');
      await press(company, words.send);

      await toTheCase(desk, IN_FULL);
      await press(desk, words.claim);
      await press(desk, words.pass);
      await press(desk, words.authorize);
      assert.equal(await chip(desk), words.authorized);

      await company.goto('/');
      assert.equal(await chip(company), words.active);
      const shown = await company.getByRole('main').innerText();
      assert.ok(shown.includes(words.agent) && !shown.includes(MISSING), shown);
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
    assert.equal(await page.locator('main .head .chip').innerText(), 'Refused');
    assert.match(await page.getByRole('main').innerText(), /nobody knew the name/);
  });
});
