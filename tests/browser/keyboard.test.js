// By keyboard alone, from the public home page into the wizard.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PASSWORD, startPortal } from '../support/portal.mjs';
import { launch, open } from './support/chromium.js';

describe('by keyboard alone', () => {
  let portal, browser;
  before(async () => {
    [portal, browser] = await Promise.all([startPortal(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  // The focused element's words, and whether one can see that it has the focus.
  const focused = (page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      const visible = ring && box.bottom > 0 && box.top < innerHeight && box.width > 1;
      return { text: (element.labels?.[0]?.textContent ?? element.textContent).trim(), visible };
    });

  async function tabTo(page, text) {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focus = await focused(page);
      assert.ok(focus.visible, `one cannot see the focus on “${focus.text}” of ${page.url()}`);
      if (focus.text === text) return;
    }
    assert.fail(`Tab does not reach “${text}” on ${page.url()}`);
  }

  async function leave(page, key, path) {
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.pathname === path);
    await page.waitForLoadState('load');
  }

  it('skips to the content', async () => {
    const page = await open(browser, portal.url);
    await page.goto('/');
    await tabTo(page, 'Skip to main content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    await tabTo(page, 'Become an indirect reseller');
  });

  it('goes from the home page to the membership user name', async () => {
    const page = await open(browser, portal.url);
    await page.goto('/');
    await tabTo(page, 'Become an indirect reseller');
    await leave(page, 'Enter', '/enroll/welcome');
    await tabTo(page, 'Next');
    await leave(page, 'Space', '/enroll/sign-in');
    await tabTo(page, 'User name');
    await page.keyboard.type('sanne@noordlicht.twotier.example');
    await tabTo(page, 'Password');
    await page.keyboard.type(PASSWORD);
    await leave(page, 'Enter', '/enroll/membership');
    await tabTo(page, 'Skip to main content');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Sign in');
    await leave(page, 'Enter', '/enroll/membership/user-name');
    await tabTo(page, 'User name');
    await page.keyboard.type('noordlicht');
    await leave(page, 'Enter', '/enroll/membership/password');
  });
});
