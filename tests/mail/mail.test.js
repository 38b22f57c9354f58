// Letters go out to a real mail server: with a password, with TLS, and not to one that is not who it says.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until, workshop } from './portal.js';
import { PASSWORD, USER, certificate, startMailServer } from './server.js';

const ADMINS = ['lukas@alpine.example', 'maya@northwind.example'];
const login = `${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}`;

describe('mail', () => {
  let tls;
  before(() => { tls = certificate(); });
  after(() => tls.remove());

  // Serves until both invitations have arrived; returns them, and who asked.
  async function deliver(server, url, env = {}) {
    const here = workshop();
    try {
      await here.serving(url, env, () => until(() => server.letters.length === 2, here.log()));
      assert.match(here.run('check'), /ok {2}I13 /, 'nothing is left to be sent');
      assert.deepEqual(server.letters.map((letter) => letter.to[0]).sort(), ADMINS);
      return server.letters;
    } finally {
      here.remove();
      await server.close();
    }
  }

  // Serves until the server was asked in vain; nothing has arrived, nothing is parked.
  async function fail(server, url, problem, env = {}) {
    const here = workshop();
    try {
      await here.serving(url, env, () => until(() => /did not arrive/.test(here.log()), 'a complaint'));
      assert.match(here.log(), problem);
      assert.ok(!here.log().includes(PASSWORD), 'the password is in the log');
      assert.equal(server.letters.length, 0);
    } finally {
      here.remove();
      await server.close();
    }
  }

  it('gives user name and password, and sends text and HTML', async () => {
    const server = await startMailServer();
    const [letter] = await deliver(server, `smtp://${login}@127.0.0.1:${server.port}`);
    assert.equal(letter.from, 'portal@twotier.example');
    for (const header of [
      /^From: Twotier <portal@twotier\.example>$/m,
      /^Message-ID: <[0-9a-f-]{36}@twotier\.example>\r?$/m,
      /^Auto-Submitted: auto-generated\r?$/m,
      /^Content-Type: multipart\/alternative/m,
      /^Content-Type: text\/plain; charset=utf-8\r?$/m,
      /^Content-Type: text\/html; charset=utf-8\r?$/m,
    ]) assert.match(letter.text.replaceAll('\r\n', '\n'), header);
    assert.ok(server.logins.every((one) => one.isKnown && !one.isSecure));
  });

  it('waits when the password is not the right one', async () => {
    const server = await startMailServer();
    await fail(server, `smtp://portal:wrong@127.0.0.1:${server.port}`, /unknown user or password/);
  });

  it('speaks TLS from the first word', async () => {
    const server = await startMailServer({ secure: true, key: tls.key, cert: tls.cert });
    const trusting = { SSL_CERT_FILE: tls.vouchedBy };
    const letters = await deliver(server, `smtps://${login}@localhost:${server.port}`, trusting);
    assert.ok(letters.every((letter) => letter.isSecure));
  });

  it('turns to TLS before the password', async () => {
    const server = await startMailServer({ key: tls.key, cert: tls.cert });
    const url = `smtp://${login}@localhost:${server.port}?tls=required`;
    await deliver(server, url, { SSL_CERT_FILE: tls.vouchedBy });
    assert.ok(server.logins.every((one) => one.isSecure), 'a password went in the clear');
  });

  it('tells nothing to a server whose certificate nobody vouches for', async () => {
    for (const secure of [true, false]) {
      const server = await startMailServer({ secure, key: tls.key, cert: tls.cert });
      const url = `${secure ? 'smtps' : 'smtp'}://${login}@localhost:${server.port}${secure ? '' : '?tls=required'}`;
      await fail(server, url, /certificate/i);
      assert.equal(server.logins.length, 0, 'a password was told');
    }
  });
});
