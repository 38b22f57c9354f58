// A provider orders for a customer, without JavaScript: not without a relationship of its own with the customer, as the
// source document has it, nor with a reseller of record that lacks one. What it orders is seen by all whom it concerns.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { launch, linkFor, open, signIn } from './support/chromium.js';
import { MISSING, speaker } from './support/words.js';

const BUYER = 'ruben@helder.example';
const BERGMANN = '7000388';
const PRICE = /€|EUR|180[.,]00/;
const REASON = 'The invoice of May is open.';

// The labels and buttons that people rely on, to the letter.
const ENGLISH = {
  orders: 'Orders',
  begin: 'New order',
  choose: 'Order for this customer',
  see: 'See what is missing',
  add: 'Add',
  seats: 'Seats of { $offer }',
  cycle: 'Billing of { $offer }',
  count: 'Work out the cost',
  byId: 'Another one, by its membership ID',
  membership: 'Membership ID',
  verify: 'Verify',
  nobody: 'No indirect reseller',
  review: 'Review the order',
  change: 'Change something',
  place: 'Place order',
  settings: 'Settings',
  suspend: 'Suspend',
  reason: 'Why?',
};

const dutch = speaker('nl');
const DUTCH = {
  orders: dutch('nav-orders'),
  begin: dutch('order-new'),
  choose: dutch('order-choose-this'),
  see: dutch('order-choose-why'),
  add: dutch('order-add'),
  seats: dutch('order-seats-of'),
  cycle: dutch('order-cycle-of'),
  count: dutch('order-count'),
  byId: dutch('order-record-by-id'),
  membership: dutch('field-order-membership'),
  verify: dutch('order-verify'),
  nobody: dutch('order-no-reseller'),
  review: dutch('order-review'),
  change: dutch('order-change'),
  place: dutch('order-place'),
  settings: dutch('nav-settings'),
  suspend: dutch('subscription-act-suspend'),
  reason: dutch('field-subscription-reason'),
};

const main = (page) => page.getByRole('main');
const button = (page, name) => main(page).getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true }).first();
const field = (page, label) => main(page).getByLabel(label, { exact: true });
const of = (text, offer) => text.replace('{ $offer }', offer);
const path = (page) => new URL(page.url()).pathname;
const arrived = (page, pattern) => page.waitForURL((url) => pattern.test(url.pathname));

const FORM = /^\/orders\/new\/[^/]+$/;
const REVIEW = /^\/orders\/new\/[^/]+\/review$/;
const ORDER = /^\/orders\/(?!new$)[^/]+$/;
const SUBSCRIPTION = /^\/subscriptions\/[^/]+$/;

// What a page says; nothing of it is a text that is missing.
async function read(page) {
  const text = await main(page).innerText();
  assert.ok(!text.includes(MISSING), `a text is missing on ${page.url()}:\n${text}`);
  return text;
}

// A form is sent that may lead to the same address again.
async function sent(page, act) {
  const shown = page.waitForEvent('domcontentloaded');
  await act();
  await shown;
}

const press = (page, name) => sent(page, () => button(page, name).click());
const add = (page, words, offer) => press(page, `${words.add} (${offer})`);

// Opens the order of a customer that the page shows, and tells what the badge beside it said.
async function choose(page, customer, text) {
  const row = main(page).locator('tbody tr', { hasText: customer });
  const badge = await row.locator('.chip').innerText();
  await read(page);
  await row.getByRole('link', { name: text }).click();
  await arrived(page, FORM);
  return badge;
}

// How many rules are asked, and which of them do not hold.
async function checklist(page) {
  const rules = main(page).locator('ol.checklist > li');
  const failing = await main(page).locator('ol.checklist > li:not(.done) > b').allInnerTexts();
  return { asked: await rules.count(), failing };
}

// Jonas invites for both; the customer says yes to him alone.
async function authorizeTheResellerAlone(jonas, ruben, say) {
  await signIn(jonas, 'jonas@bergmann');
  await jonas.goto('/customers/invite?with=northwind');
  await field(jonas, say('field-customer-email')).fill(BUYER);
  await field(jonas, say('field-invited-company')).fill('Helder Beheer');
  await button(jonas, say('continue')).click();
  await arrived(jonas, /\/letter$/);
  await button(jonas, say('invite-send')).click();
  await arrived(jonas, /^\/customers\/invitations\/./);
  await signIn(ruben, 'ruben@helder');
  await ruben.goto(await linkFor(ruben, BUYER, '/c'));
  await arrived(ruben, /^\/authorization$/);
  await button(ruben, say('answering-continue')).click();
  await arrived(ruben, /^\/authorizations\/./);
  await ruben.locator('#reseller').check();
  await button(ruben, say('authorizing-authorize')).click();
  await arrived(ruben, /\/receipt$/);
}

// An order as somebody finds it who is at neither end of the price.
async function findsWithoutPrices(page, words, { reference, order }) {
  await link(page, words.orders).click();
  await arrived(page, /^\/orders$/);
  const list = await read(page);
  await link(page, reference).click();
  await arrived(page, ORDER);
  assert.equal(path(page), order);
  const shown = await read(page);
  for (const text of [list, shown]) {
    assert.ok(text.includes(reference) && text.includes('Northwind Distribution'), text);
    assert.doesNotMatch(text, PRICE);
  }
  assert.match(shown, /\b25\b/);
}

for (const [title, language, words] of [
  ['in English', 'en', ENGLISH],
  ['in Dutch', 'nl', DUTCH],
]) {
  describe(`a provider orders, ${title}`, () => {
    const say = speaker(language);
    const pages = [];
    let portal, browser;
    before(async () => {
      [portal, browser] = await Promise.all([startPortal(), launch()]);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    async function enter(who) {
      const page = await open(browser, portal.url, { language, javaScriptEnabled: false });
      pages.push(page);
      if (who) await signIn(page, who);
      return page;
    }

    it('not without a relationship of its own with the customer', async () => {
      await authorizeTheResellerAlone(await enter(), await enter(), say);
      const maya = await enter('maya@northwind');
      await maya.goto('/orders/new');
      assert.equal(await choose(maya, 'Helder Beheer', words.see), say('order-badge-orderer-authorized'));
      const { asked, failing } = await checklist(maya);
      assert.equal(asked, 2, 'nothing else is said of a customer that has not authorized it');
      assert.equal(failing.length, 1);
      assert.ok(failing[0].startsWith(say('order-rule-orderer-authorized')), failing[0]);
      assert.ok((await read(maya)).includes(say('order-mend-orderer-authorized')));
      assert.equal(await main(maya).locator('form').count(), 0, 'there is nothing to fill in');
      const form = path(maya);
      await maya.goto(`${form}/review`);
      assert.equal(path(maya), form, 'nor is there anything to place');
    });

    it('not with a reseller of record that the customer has not authorized', async () => {
      const maya = await enter('maya@northwind');
      await maya.goto('/orders/new');
      assert.equal(await choose(maya, 'Apotheek Rozenburg', words.choose), say('order-badge-yes'));
      assert.equal(await maya.locator('[name=record][value=bergmann]').count(), 0);
      await add(maya, words, 'WORK-BASIC');
      await field(maya, words.byId).check();
      await field(maya, words.membership).fill(BERGMANN);
      await press(maya, words.verify);
      const verified = await main(maya).getByRole('status').innerText();
      assert.ok(verified.includes(say('order-verified')) && verified.includes('Bergmann Systemhaus'), verified);
      await button(maya, words.review).click();
      await arrived(maya, REVIEW);
      const { failing } = await checklist(maya);
      assert.equal(failing.length, 1);
      assert.ok(failing[0].startsWith(say('order-rule-reseller-authorized')), failing[0]);
      assert.ok((await read(maya)).includes(say('order-mend-reseller-authorized')));
      assert.equal(await button(maya, words.place).count(), 0);

      // An order needs no reseller.
      await link(maya, words.change).click();
      await arrived(maya, FORM);
      assert.equal(await field(maya, of(words.seats, 'WORK-BASIC')).inputValue(), '1', 'what was typed is still there');
      await field(maya, words.nobody).check();
      await button(maya, words.review).click();
      await arrived(maya, REVIEW);
      assert.deepEqual(await checklist(maya), { asked: 5, failing: [] });
      assert.equal(await button(maya, words.place).count(), 1);
    });

    it('not by Enter, which takes no line away either', async () => {
      const maya = await enter('maya@northwind');
      const count = async () => {
        await maya.goto('/orders');
        return main(maya).locator('tbody tr').count();
      };
      const ordered = await count();
      await maya.goto('/orders/new');
      await choose(maya, 'Bakkerij Tulp', words.choose);
      const form = path(maya);
      await add(maya, words, 'WORK-BASIC');
      await add(maya, words, 'MEET-ROOMS');
      const typed = [
        [of(words.seats, 'WORK-BASIC'), '7'],
        [of(words.seats, 'MEET-ROOMS'), '3'],
        [words.membership, BERGMANN],
        [say('catalogue-q'), 'meet'],
      ];
      for (const [label, text] of typed) {
        await field(maya, label).fill(text);
        await sent(maya, () => field(maya, label).press('Enter'));
        assert.equal(path(maya), form, `Enter in “${label}” leads elsewhere`);
        assert.equal(await maya.locator('[name="quantity[]"]').count(), 2, `Enter in “${label}” takes a line away`);
        assert.equal(await field(maya, label).inputValue(), text);
      }
      assert.equal(await button(maya, `${words.add} (WORK-BASIC)`).count(), 0, 'the catalogue was searched');
      assert.equal(await count(), ordered, 'nothing was ordered');
    });

    it('what all whom it concerns see, and looks after it', async () => {
      const maya = await enter('maya@northwind');
      await link(maya, words.orders).click();
      await arrived(maya, /^\/orders$/);
      await link(maya, words.begin).click();
      await arrived(maya, /^\/orders\/new$/);
      assert.equal(await choose(maya, 'Bakkerij Tulp', words.choose), say('order-badge-yes'));
      const record = maya.locator('[name=record][value=bergmann]');
      assert.equal(await record.isChecked(), true, 'the only one who can be it is chosen');
      await add(maya, words, 'WORK-STANDARD');
      await add(maya, words, 'MEET-ROOMS');
      await field(maya, of(words.seats, 'WORK-STANDARD')).fill('25');
      await field(maya, of(words.cycle, 'WORK-STANDARD')).selectOption('annual');
      await field(maya, of(words.seats, 'MEET-ROOMS')).fill('4');
      await field(maya, of(words.cycle, 'MEET-ROOMS')).selectOption('monthly');
      await press(maya, words.count);
      assert.match(await read(maya), /3[.,]120[.,]00[^]*\b60[.,]00/);
      await button(maya, words.review).click();
      await arrived(maya, REVIEW);
      assert.match(await read(maya), /3[.,]180[.,]00[^]*Bakkerij Tulp[^]*Bergmann Systemhaus/);
      assert.deepEqual(await checklist(maya), { asked: 10, failing: [] });
      await button(maya, words.place).click();
      await arrived(maya, ORDER);
      const shown = await read(maya);
      assert.ok(shown.includes(say('flash-order-placed')), shown);
      assert.match(shown, /3[.,]180[.,]00/);
      const placed = { reference: /TT-\w{4}-\w{4}/.exec(shown)[0], order: path(maya) };

      // A reseller has its orders in the menu, a customer in its settings.
      const jonas = await enter('jonas@bergmann');
      await findsWithoutPrices(jonas, words, placed);
      const anna = await enter('anna@tulp');
      await link(anna, words.settings).click();
      await arrived(anna, /^\/settings$/);
      await findsWithoutPrices(anna, words, placed);

      await main(maya).locator('tbody a').first().click();
      await arrived(maya, SUBSCRIPTION);
      const subscription = path(maya);
      await link(maya, words.suspend).click();
      await arrived(maya, /\/suspend$/);
      await press(maya, words.suspend);
      assert.equal(await maya.locator('.field--wrong').count(), 1, 'the others are told why');
      await field(maya, words.reason).fill(REASON);
      await button(maya, words.suspend).click();
      await arrived(maya, SUBSCRIPTION);
      for (const page of [maya, jonas, anna]) {
        await page.goto(subscription);
        const text = await read(page);
        assert.ok(text.includes(say('subscription-suspended')) && text.includes(REASON), text);
        if (page !== maya) assert.doesNotMatch(text, PRICE);
      }
    });

    it('in its own language, and nothing complains', async () => {
      for (const page of pages) assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.deepEqual(pages.flatMap((page) => page.faults), []);
    });
  });
}
