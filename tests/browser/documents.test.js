// A document on its way: asked for by a refusal, sent by the company, read and judged at the desk.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { launch } from './support/chromium.js';
import { WAYS, bothSides, chip, press, refuse, toFixNow, toTheCase } from './support/desk.js';
import { faultsOfPage } from './support/inspect.js';
import { falsePaper, paper } from './support/paper.js';

const COMPANY = 'Hanse IT GmbH';
const UNREADABLE = { reason: 'reason-document-unreadable', about: 'about-document', sentence: 'Page two is black.' };
const NAME = 'Handelsregister Lübeck.png';
const PAPER = paper(NAME);

async function upload(company, say, file) {
  await company.locator('#document').setInputFiles(file);
  await press(company, say('document-upload'));
}

// The documents on a page, as people read them.
const listed = (page) => page.locator('section:has(> #documents) ol > li');

// Clicks on a document's link: what the portal said of the file, and the file.
async function download(page, name) {
  const link = page.getByRole('main').getByRole('link', { name });
  const answered = page.waitForResponse((response) => /\/documents\/[^/]+$/.test(response.url()));
  const [answer, saved] = await Promise.all([answered, page.waitForEvent('download'), link.click()]);
  return { headers: answer.headers(), name: saved.suggestedFilename(), content: await readFile(await saved.path()) };
}

for (const [title, language, javaScriptEnabled] of WAYS) {
  describe(`a document ${title}`, () => {
    let portal, browser;
    before(async () => {
      [portal, browser] = await Promise.all([startPortal(), launch()]);
    });
    after(async () => {
      await browser?.close();
      await portal?.stop();
    });

    it('leads from a refusal over the desk to an active reseller', async () => {
      const { desk, company, say } = await bothSides(browser, portal.url, language, javaScriptEnabled);
      // What looks at the page is a script itself; the tour does so in every language.
      const isSound = async (page) => javaScriptEnabled && assert.deepEqual(await faultsOfPage(page), [], page.url());

      await toTheCase(desk, COMPANY);
      await press(desk, say('desk-claim'));
      await refuse(desk, say, UNREADABLE);
      assert.equal(await chip(desk), say('desk-standing-refused'));

      await toFixNow(company, say);
      assert.match(await company.getByRole('main').innerText(), /Page two is black\./);
      await isSound(company);
      const comment = company.locator('#comment');
      if (javaScriptEnabled) await comment.fill('It is readable now.');
      await upload(company, say, PAPER);
      await company.getByText(say('flash-document-uploaded')).waitFor();
      if (javaScriptEnabled) assert.equal(await comment.inputValue(), 'It is readable now.', 'what was typed stays');
      assert.match(await listed(company).innerText(), /Handelsregister Lübeck\.png/);
      await isSound(company);

      await upload(company, say, falsePaper('extract.pdf'));
      const wrong = say('wrong-document-kind');
      assert.ok((await company.locator('.summary').innerText()).includes(wrong));
      assert.ok((await company.locator('#document-error').innerText()).includes(wrong));
      assert.equal(await listed(company).count(), 1, 'what was sent before stays');
      if (javaScriptEnabled) assert.equal(await comment.inputValue(), 'It is readable now.', 'and what was typed');
      await isSound(company);
      await press(company, say('mend-action'));
      await company.waitForURL((url) => url.pathname === '/');

      await toTheCase(desk, COMPANY);
      await press(desk, say('desk-claim'));
      await isSound(desk);
      const { headers, name, content } = await download(desk, NAME);
      assert.match(headers['content-disposition'], /^attachment;/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['content-type'], 'application/octet-stream');
      assert.equal(name, NAME);
      assert.ok(content.equals(PAPER.buffer), 'not a byte is another');

      await press(desk, `${say('document-say-accepted')} ${NAME}`);
      assert.equal(await listed(desk).locator('.chip').innerText(), say('document-accepted'));
      await isSound(desk);
      await press(desk, say('desk-pass'));
      await press(desk, say('desk-pass'));
      await press(desk, say('desk-authorize'));
      assert.equal(await chip(desk), say('desk-standing-authorized'));
      await company.goto('/');
      assert.equal(await chip(company), say('status-active-chip'));
      assert.deepEqual([...desk.faults, ...company.faults], []);
    });
  });
}
