// Every page of the demo world in a language: valid, accessible, whole. A file a language, so that two processors have
// something to do.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../../support/portal.mjs';
import { launch } from './chromium.js';
import { faultsOfPage, faultsOfSource } from './inspect.js';
import { matches, pagePatterns } from './routes.js';
import { tour } from './tour.js';

export function everyPage(language) {
  describe(`every page in ${language}`, () => {
    let portal, browser, seen;
    const faults = [];
    const alike = new Set();

    // Validates what the server sent each time; looks in Chromium at each page that is not the same again.
    async function look({ page, html, name }) {
      const told = await faultsOfSource(html);
      if (!html.includes(`<html lang="${language}">`)) told.push('another language');
      const shown = await page.locator('main').innerHTML();
      if (!alike.has(shown)) {
        alike.add(shown);
        told.push(...(await faultsOfPage(page)));
      }
      faults.push(...told.map((fault) => `${name}: ${fault}`));
    }

    before(async () => {
      [portal, browser] = await Promise.all([startPortal(), launch()]);
      seen = await tour(browser, portal, language, look);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('is on the tour', () => {
      const missed = pagePatterns().filter((pattern) => ![...seen.paths].some((path) => matches(pattern, path)));
      assert.deepEqual(missed, []);
    });

    it('is valid HTML, accessible in light and dark, without inline script or style, and not too wide', () => {
      assert.equal(faults.join('\n'), '');
    });

    it('runs no script or style that its own security policy refuses', () => {
      assert.deepEqual(seen.faults, []);
    });
  });
}
