// Real sign-ins through a certified identity provider, from its first test to the day on which somebody is shut out.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortalWithNames } from '../support/names.mjs';
import { PASSWORD } from '../support/portal.mjs';
import { Browser } from './browser.js';
import { ACCOUNT, SETTINGS, beginTest, callbackOf, enter, joostAt, letterTo, proveDomain } from './company.js';
import { SECRET, passThrough, startProvider } from './provider.js';

describe('sign-in with the company’s identity provider', () => {
  let portal;
  let provider;
  let callback;
  let joost;

  before(async () => {
    portal = await startPortalWithNames('--allow-private-idp');
    joost = await joostAt(portal);
    callback = await callbackOf(joost);
    provider = await startProvider(callback);
    await proveDomain(portal, joost);
  });
  after(async () => {
    await provider?.stop();
    await portal?.stop();
  });

  // Somebody new, with a browser of their own, up to the provider's address.
  async function leave(account, next = '') {
    const browser = new Browser(portal.url);
    const form = await browser.visit(`/sign-in/company${next}`);
    const away = await browser.send(form, '/sign-in/company', { account });
    return { browser, address: away.link(provider.issuer) };
  }

  // A whole sign-in at the provider as `who`.
  async function signInAs(who, next) {
    const { browser, address } = await leave('anybody@zilverlijn.example', next);
    const back = await passThrough(browser, address, who);
    return { browser, back, page: await browser.visit(back) };
  }

  // A colleague who was invited, with the invitation open.
  async function invited(first, last) {
    const form = await joost.visit('/settings/users/new');
    const email = `${first.toLowerCase()}@zilverlijn.example`;
    await joost.send(form, '/settings/users/new', { first_name: first, last_name: last, email });
    const letter = await letterTo(portal, email);
    const browser = new Browser(portal.url);
    const page = await browser.visit(letter.link('/set-password/'));
    return { browser, page };
  }

  it('is tested with what a wrong secret answers, then with what is right', async () => {
    await enter(joost, provider.issuer, 'another-secret');
    let { address } = await beginTest(joost, provider.issuer);
    let page = await joost.visit(await passThrough(joost, address, 'joost'));
    assert.match(page.text, /did not accept the client ID or the client secret/);
    assert.match((await joost.visit(SETTINGS)).text, /Not tested yet/);
    await enter(joost, provider.issuer, SECRET);
    ({ address } = await beginTest(joost, provider.issuer));
    const asked = new URL(address).searchParams;
    assert.equal(asked.get('code_challenge_method'), 'S256');
    assert.ok(asked.get('state').length >= 16 && asked.get('nonce').length >= 16);
    page = await joost.visit(await passThrough(joost, address, 'joost'));
    assert.match(page.text, /The test succeeded.*joost/);
    assert.match((await joost.visit(SETTINGS)).text, /Tested, and turned off/);
  });

  it('lets nobody in before it is turned on', async () => {
    const browser = new Browser(portal.url);
    const page = await browser.send(await browser.visit('/sign-in/company'), '/sign-in/company', { account: 'joost@zilverlijn.example' });
    assert.match(page.text, /nobody can sign in through a company’s account/);
    const on = await joost.send(await joost.visit(SETTINGS), '/activation');
    assert.match(on.flash, /turned on/);
    await letterTo(portal, 'can sign in with company accounts');
  });

  it('makes nobody, and takes no mail address for a person', async () => {
    // The provider vouches for Joost's mail address; that ties nobody to Joost.
    const { browser, page } = await signInAs('stranger');
    assert.equal(page.status, 403);
    assert.match(page.text, /not connected yet.*invitation.*My account/);
    assert.equal(new URL((await browser.visit('/settings')).url).pathname, '/sign-in');
  });

  it('is one person’s alone, of two who come with it at once', async () => {
    const pair = [];
    for (const name of ['Bram', 'Cato']) {
      const { browser, page } = await invited(name, 'Smit');
      await browser.send(page, '/set-password', { password: 'purple teapot gallops north' });
      await browser.signIn(`${name.toLowerCase()}@zilverlijn`, 'purple teapot gallops north');
      const away = await browser.send(await browser.visit(ACCOUNT), '/connection');
      pair.push({ browser, back: await passThrough(browser, away.link(provider.issuer), 'twin') });
    }
    const pages = await Promise.all(pair.map(({ browser, back }) => browser.visit(back)));
    assert.deepEqual(pages.map((page) => page.status).sort(), [200, 422]);
    const [tied, told] = pages.sort((one, other) => one.status - other.status);
    assert.match(tied.flash, /is connected/);
    assert.match(told.text, /connected to somebody else’s account/);
  });

  it('is tied from My account, and opens the door', async () => {
    const away = await joost.send(await joost.visit(ACCOUNT), '/connection');
    const address = away.link(provider.issuer);
    assert.equal(new URL(address).searchParams.get('prompt'), 'login', 'whoever is signed in there is asked again');
    const page = await joost.visit(await passThrough(joost, address, 'joost'));
    assert.match(page.flash, /is connected/);
    await letterTo(portal, 'Your company account is connected', 'joost@zilverlijn.example');
    const { page: inside, browser } = await signInAs('joost', '?next=/settings/company');
    assert.equal(inside.url.pathname, '/settings/company');
    assert.match((await browser.visit('/settings/activity')).text, /Signed in.*By Company account/);
  });

  it('lets somebody back in once, and in their own browser', async () => {
    const { browser, back } = await signInAs('joost');
    assert.equal((await browser.visit('/settings')).url.pathname, '/settings');
    const again = await browser.visit(back);
    assert.match(again.text, /Begin again/);
    const { address, browser: mine } = await leave('joost@zilverlijn.twotier.example');
    const unused = await passThrough(mine, address, 'joost');
    const thief = await new Browser(portal.url).visit(unused);
    assert.match(thief.text, /came back in another browser/);
    const forged = new URL(unused);
    forged.searchParams.set('state', 'x'.repeat(22));
    assert.match((await mine.visit(forged.href)).text, /Begin again/);
    const elsewhere = new URL(unused);
    elsewhere.searchParams.set('iss', 'https://evil.example');
    assert.match((await mine.visit(elsewhere.href)).text, /does not come from the identity provider/);
    // That was the end of this round.
    assert.match((await mine.visit(unused)).text, /Begin again/);
  });

  it('tells in words when the provider lets nobody in', async () => {
    const { browser, address } = await leave('joost@zilverlijn.example');
    const state = new URL(address).searchParams.get('state');
    const page = await browser.visit(`${callback}?error=access_denied&state=${state}`);
    assert.match(page.text, /did not let you in. It said: access_denied/);
  });

  it('is no fresh proof, unless the provider asks for the password again', async () => {
    const { browser } = await signInAs('joost');
    const proof = await browser.visit(`${SETTINGS}/details`);
    assert.equal(proof.url.pathname, '/proof');
    const away = await browser.send(proof, '/proof/company-account');
    const address = away.link(provider.issuer);
    assert.equal(new URL(address).searchParams.get('max_age'), '0');
    const page = await browser.visit(await passThrough(browser, address, 'joost'));
    assert.equal(page.url.pathname, `${SETTINGS}/details`);
    // Nor is it one to come back as somebody else.
    const { browser: other } = await signInAs('joost');
    const asked = await other.send(await other.visit(`${SETTINGS}/details`), '/proof/company-account');
    const wrong = await other.visit(await passThrough(other, asked.link(provider.issuer), 'stranger'));
    assert.match(wrong.text, /came back as somebody else/);
    assert.equal((await other.visit(`${SETTINGS}/details`)).url.pathname, '/proof');
  });

  it('accepts an invitation without a password', async () => {
    const { browser, page } = await invited('Noor', 'Bakker');
    // An identity is one person's.
    let away = await browser.send(page, '/set-password/company-account');
    let back = await browser.visit(await passThrough(browser, away.link(provider.issuer), 'joost'));
    assert.match(back.text, /connected to somebody else’s account/);
    away = await browser.send(await browser.visit('/set-password'), '/set-password/company-account');
    back = await browser.visit(await passThrough(browser, away.link(provider.issuer), 'noor'));
    assert.match(back.flash, /Welcome/);
    assert.equal((await browser.visit('/settings/account')).status, 200);
    assert.equal((await signInAs('noor')).page.url.pathname, '/');
    const guess = await new Browser(portal.url).signIn('noor@zilverlijn', PASSWORD);
    assert.equal(guess.status, 422);
  });

  it('shuts out whom an admin has deactivated', async () => {
    const list = await joost.visit('/settings/users?q=noor');
    const noor = await joost.visit(list.link(/users\/[0-9a-f-]{36}$/));
    await joost.send(noor, '/deactivation');
    const { page } = await signInAs('noor');
    assert.equal(page.status, 403);
  });

  it('is untied by its owner', async () => {
    const page = await joost.send(await joost.visit(ACCOUNT), '/removal');
    assert.match(page.flash, /disconnected/);
    assert.equal((await signInAs('joost')).page.status, 403);
    await letterTo(portal, 'Your company account is disconnected');
  });

  it('ends what is under way when it is turned off', async () => {
    const { browser, address } = await leave('joost@zilverlijn.example');
    await joost.send(await joost.visit(SETTINGS), '/deactivation');
    const page = await browser.visit(await passThrough(browser, address, 'joost'));
    assert.match(page.text, /was changed while you were away/);
  });
});
