// A certified identity provider, with its own pages for signing in.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const CLIENT = 'portal';
export const SECRET = 'a-secret-of-the-provider';

// Starts it for a portal that takes people back there: `{ issuer, stop }`.
export async function startProvider(callback, { secret = SECRET } = {}) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const issuer = `http://localhost:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT, client_secret: secret, redirect_uris: [callback] }],
    // Everybody says that their mail address is Joost's.
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: 'joost@zilverlijn.example', email_verified: true, name: `${id} of the company` }),
    }),
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
  });
  server.on('request', provider.callback());
  const stop = () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });
  return { issuer, stop };
}

// Goes through the provider's own pages as `who`, and returns the address that leads back to the portal.
export async function passThrough(browser, address, who) {
  const isBack = (url) => url.pathname.startsWith('/sign-in/callback/');
  let page = await browser.visit(address, { stopAt: isBack });
  for (let pages = 0; page.status !== 0; pages += 1) {
    if (pages > 4) throw new Error(`the provider does not lead back: ${page.text}`);
    const next = /name="prompt" value="login"/.test(page.html) ? { login: who, password: 'whatever' } : {};
    page = await sendAndStop(browser, page, next, isBack);
  }
  return page.url.href;
}

async function sendAndStop(browser, page, answers, stopAt) {
  const { action, fields } = page.form('');
  for (const [name, value] of Object.entries(answers)) fields.set(name, value);
  return browser.visit(new URL(action, page.url), { method: 'POST', body: new URLSearchParams([...fields]), stopAt });
}
