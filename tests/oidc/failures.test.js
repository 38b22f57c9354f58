// Providers that do not do as they should, each told in words; and nobody is believed who should not be.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPortalWithNames } from '../support/names.mjs';
import { Browser } from './browser.js';
import { ACCOUNT, SETTINGS, beginTest, callbackOf, enter, joostAt, proveDomain } from './company.js';
import { PERSONAL, startStub } from './stub.js';

const TENANT = '8eaef023-2b34-4da1-9baa-8bc8c9d6a490';

describe('an identity provider that does the wrong thing', () => {
  let portal;
  let stub;
  let joost;
  let callback;

  before(async () => {
    portal = await startPortalWithNames('--allow-private-idp');
    stub = await startStub();
    joost = await joostAt(portal);
    callback = await callbackOf(joost);
    await proveDomain(portal, joost);
    await enter(joost, stub.origin, 'secret');
  });
  after(async () => {
    await stub?.stop();
    await portal?.stop();
  });

  // A test of a provider of this temper: the page at its end.
  async function tried(temper, answer = {}) {
    stub.be(temper);
    const { away, address } = await beginTest(joost, stub.origin);
    if (!address) return away.text;
    return (await comeBack(address, answer)).text;
  }

  async function comeBack(address, answer = {}, at = callback, browser = joost) {
    const asked = new URL(address).searchParams;
    stub.nonce = asked.get('nonce');
    const back = new URLSearchParams({ code: 'a', state: asked.get('state'), ...answer });
    return browser.visit(`${at}?${back}`);
  }

  const past = Math.floor(Date.now() / 1000) - 60;
  const cases = [
    ['does not answer', { slow: true }, /did not answer within five seconds/],
    ['answers at endless length', { huge: true }, /larger than any should be/],
    ['sends elsewhere', { moved: true }, /sent us on to another address/],
    ['is none', { status: 404 }, /answered with status 404/],
    ['talks nonsense', { nonsense: true }, /cannot be understood/],
    ['calls itself something else', { issuer: 'https://evil.example' }, /calls itself https:\/\/evil\.example/],
    ['sends people to a script', { authorize: 'javascript:alert(1)' }, /does not begin with https/],
    ['sends people to a name and a password', { authorize: 'http://portal:secret@id.example/' }, /does not begin with https/],
    ['sends people to half an address', { authorize: 'https:id.example' }, /does not begin with https/],
    ['has no keys', { noKeys: true }, /not signed with its keys/],
    ['does not know the secret', { error: 'invalid_client' }, /did not accept the client ID or the client secret/],
    ['does not know the code', { error: 'invalid_grant' }, /It said: invalid_grant/],
    ['signs with another key', { foreignKey: true }, /not signed with its keys/],
    ['signs nothing', { token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJqb29zdCJ9.' }, /not signed with its keys|cannot be understood/],
    ['means another application', { claims: { aud: 'somebody-else' } }, /meant for another application/],
    ['means others besides', { claims: { aud: ['portal', 'somebody-else'] } }, /meant for another application/],
    ['is too late', { claims: { iat: past - 60, exp: past } }, /has expired already/],
    ['brings another nonce', { claims: { nonce: 'another' } }, /belongs to another sign-in/],
    ['brings no nonce', { claims: { nonce: undefined } }, /belongs to another sign-in/],
    ['names another issuer', { claims: { iss: 'https://evil.example' } }, /names another identity provider/],
    ['vouches for a personal account', { claims: { tid: PERSONAL } }, /personal Microsoft account/],
  ];
  for (const [what, temper, told] of cases) {
    it(`${what}, and that is told`, async () => {
      assert.match(await tried(temper), told);
      assert.match((await joost.visit(SETTINGS)).text, /Not tested yet/);
    });
  }

  it('takes no answer of another provider', async () => {
    assert.match(await tried({}, { iss: 'https://evil.example' }), /does not come from the identity provider/);
  });

  it('has its code told to nobody when it is brought to another organization', async () => {
    // RFC 9700, 4.4.2.2: a false provider sends people on to an honest one, whose code comes back at the false one's address.
    stub.be();
    const { address } = await beginTest(joost, stub.origin);
    const before = stub.asked.filter((path) => path === '/token').length;
    for (const other of ['0197a0e0-0000-7000-8000-000000000001', 'unknown']) {
      const page = await comeBack(address, {}, `/sign-in/callback/${other}`);
      assert.match(page.text, /Begin again/);
    }
    assert.equal(stub.asked.filter((path) => path === '/token').length, before);
    // At its own address the same round is finished.
    assert.match((await comeBack(address)).text, /The test succeeded/);
    assert.equal(stub.asked.filter((path) => path === '/token').length, before + 1);
    await enter(joost, stub.origin, 'secret');
  });

  it('is believed when nothing is wrong', async () => {
    assert.match(await tried({}), /The test succeeded/);
  });

  it('asks for a fresh sign-in to prove who it is, and believes no other', async () => {
    await joost.send(await joost.visit(SETTINGS), '/activation');
    stub.be();
    const away = await joost.send(await joost.visit(ACCOUNT), '/connection');
    assert.match((await comeBack(away.link(stub.origin))).flash, /is connected/);
    const now = Math.floor(Date.now() / 1000);
    for (const [claims, isProof] of [[{}, false], [{ auth_time: now - 3600 }, false], [{ auth_time: now + 1 }, true]]) {
      stub.be({ claims });
      const form = { url: new URL('/proof', portal.url), form: () => ({ action: '/proof/company-account', fields: new Map([['next', '/settings']]) }) };
      const asked = await joost.send(form, '/proof/company-account');
      const page = await comeBack(asked.link(stub.origin));
      if (isProof) assert.equal(page.url.pathname, '/settings');
      else assert.match(page.text, /did not confirm that you have just entered your password/);
    }
  });

  it('ties nobody whom it saw an hour ago', async () => {
    const now = Math.floor(Date.now() / 1000);
    stub.be({ claims: { auth_time: now - 3600 } });
    let away = await joost.send(await joost.send(await joost.visit(ACCOUNT), '/removal'), '/connection');
    assert.match((await comeBack(away.link(stub.origin))).text, /did not confirm that you have just entered your password/);
    // Where nothing is said of it, that is enough.
    stub.be();
    away = await joost.send(await joost.visit(ACCOUNT), '/connection');
    assert.match((await comeBack(away.link(stub.origin))).flash, /is connected/);
  });

  it('may be tested again while people are on their way through it', async () => {
    const browser = new Browser(portal.url);
    const away = await browser.send(await browser.visit('/sign-in/company'), '/sign-in/company', { account: 'joost@zilverlijn.example' });
    assert.match(await tried({}), /The test succeeded/);
    const page = await comeBack(away.link(stub.origin), {}, callback, browser);
    assert.equal(page.url.pathname, '/');
  });

  it('lets nobody in when it is turned off while it is asked', async () => {
    const browser = new Browser(portal.url);
    const away = await browser.send(await browser.visit('/sign-in/company'), '/sign-in/company', { account: 'joost@zilverlijn.example' });
    const { asked, answer } = stub.hold();
    const coming = comeBack(away.link(stub.origin), {}, callback, browser);
    await asked;
    await joost.send(await joost.visit(SETTINGS), '/deactivation');
    answer();
    assert.match((await coming).text, /was changed while you were away/);
    assert.equal(new URL((await browser.visit('/settings')).url).pathname, '/sign-in');
    await joost.send(await joost.visit(SETTINGS), '/activation');
  });

  it('may serve many customers, each under its own name', async () => {
    const issuer = `${stub.origin}/organizations/v2.0`;
    const template = `${stub.origin}/{tenantid}/v2.0`;
    await enter(joost, issuer, 'secret');
    const own = { iss: `${stub.origin}/${TENANT}/v2.0`, tid: TENANT };
    for (const [claims, told] of [
      [{ ...own, tid: undefined }, /to which tenant/],
      [{ ...own, iss: template }, /names another identity provider/],
      [{ ...own, tid: '00000000-0000-0000-0000-000000000000' }, /names another identity provider/],
      [{ iss: `${stub.origin}/${PERSONAL}/v2.0`, tid: PERSONAL }, /personal Microsoft account/],
      [own, /The test succeeded/],
    ]) assert.match(await tried({ issuer: template, claims }), told);
    // Where one customer was entered, a template is another provider.
    await enter(joost, `${stub.origin}/${TENANT}/v2.0`, 'secret');
    assert.match(await tried({ issuer: template }), /calls itself .*stands for any of its customers/);
  });
});

describe('a portal without the flag for tests', () => {
  it('asks nobody in its own network', async () => {
    const portal = await startPortalWithNames();
    const stub = await startStub();
    try {
      const joost = await joostAt(portal);
      const refused = await enter(joost, stub.origin, 'secret');
      assert.match(refused.text, /beginning with https/);
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]']) {
        await enter(joost, `https://${host}:${new URL(stub.origin).port}`, 'secret');
        const { away } = await beginTest(joost, stub.origin).catch((problem) => ({ away: { text: problem.message } }));
        assert.match(away.text, /private network/, host);
      }
      assert.deepEqual(stub.asked, []);
    } finally {
      await stub.stop();
      await portal.stop();
    }
  });
});
