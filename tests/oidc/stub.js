// A provider that does what a test tells it, the wrong things included.
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';

export const PERSONAL = '9188040d-6c67-4c5b-b112-36a304b66dad';

// Starts it: `{ origin, be, nonce, stop }`. `be` says what differs from a provider as it should be.
export async function startStub() {
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { publicKey, privateKey } = pair();
  const { privateKey: foreign } = pair();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };
  const it = { temper: {}, nonce: '', asked: [] };
  const server = createServer((request, response) => answer(it, { jwk, privateKey, foreign }, request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  it.origin = `http://127.0.0.1:${server.address().port}`;
  it.be = (temper = {}) => { it.temper = temper; };
  // Its next token waits until `answer` is called; `asked` is when somebody waits for it.
  it.hold = () => {
    let come;
    let answer;
    const asked = new Promise((resolve) => { come = resolve; });
    const answered = new Promise((resolve) => { answer = resolve; });
    it.held = { come, answered };
    return { asked, answer };
  };
  it.stop = () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });
  return it;
}

async function answer(it, keys, request, response) {
  const { temper, origin } = it;
  const path = new URL(request.url, origin).pathname;
  it.asked.push(path);
  const json = (body, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (path.endsWith('/.well-known/openid-configuration')) {
    if (temper.slow) return;
    if (temper.huge) return void response.end('a'.repeat(300 * 1024));
    if (temper.moved) return void response.writeHead(302, { location: `${origin}/elsewhere` }).end();
    if (temper.status) return json({}, temper.status);
    if (temper.nonsense) return void response.end('<html>');
    return json({
      issuer: temper.issuer ?? origin,
      authorization_endpoint: temper.authorize ?? `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/keys`,
    });
  }
  if (path === '/authorize') {
    // Whoever comes is let in.
    const asked = new URL(request.url, origin).searchParams;
    it.nonce = asked.get('nonce');
    const back = new URLSearchParams({ code: 'a', state: asked.get('state') });
    return void response.writeHead(302, { location: `${asked.get('redirect_uri')}?${back}` }).end();
  }
  if (path === '/keys') return json(temper.noKeys ? { keys: [] } : { keys: [keys.jwk] });
  if (path === '/token') {
    if (it.held) {
      const { come, answered } = it.held;
      it.held = undefined;
      come();
      await answered;
    }
    if (temper.error) return json({ error: temper.error }, temper.error === 'invalid_client' ? 401 : 400);
    const token = temper.token ?? idToken(it, keys);
    return json({ access_token: 'none', token_type: 'Bearer', id_token: token });
  }
  return json({}, 404);
}

function idToken({ temper, nonce, origin }, { privateKey, foreign }) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: origin, sub: 'joost', aud: 'portal', iat: now, exp: now + 300, nonce, ...temper.claims };
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`;
  const signature = sign('RSA-SHA256', Buffer.from(signed), temper.foreignKey ? foreign : privateKey);
  return `${signed}.${signature.toString('base64url')}`;
}
