// A mail server that wants to know who comes, and keeps what it is sent.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

export const USER = 'portal@twotier.example';
// Signs that an address has to encode.
export const PASSWORD = 'p@ss:w/rd?';

// A certificate for localhost and whoever vouches for it: made here and gone with the test.
export function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-mail-'));
  const file = (name) => join(folder, name);
  const openssl = (...args) => execFileSync('openssl', args, { stdio: 'ignore' });
  const fresh = ['-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  openssl('req', '-x509', ...fresh, '-subj', '/CN=Test CA', '-keyout', file('ca.key'), '-out', file('ca.crt'));
  openssl('req', '-x509', ...fresh, '-subj', '/CN=localhost', '-CA', file('ca.crt'), '-CAkey', file('ca.key'),
    '-addext', 'subjectAltName=DNS:localhost', '-addext', 'basicConstraints=critical,CA:FALSE',
    '-keyout', file('key.pem'), '-out', file('cert.pem'));
  const files = { key: readFileSync(file('key.pem')), cert: readFileSync(file('cert.pem')) };
  return { ...files, vouchedBy: file('ca.crt'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// Starts it on a free port of this machine: `{ port, letters, logins, close }`.
export async function startMailServer(options = {}) {
  const letters = [];
  const logins = [];
  const server = new SMTPServer({
    // Without TLS, who comes may say who they are all the same: the line does not leave this machine.
    allowInsecureAuth: true,
    disabledCommands: options.cert ? [] : ['STARTTLS'],
    onAuth(auth, session, done) {
      const isKnown = auth.username === USER && auth.password === PASSWORD;
      logins.push({ isKnown, isSecure: session.secure });
      if (isKnown) done(null, { user: USER });
      else done(Object.assign(new Error('unknown user or password'), { responseCode: 535 }));
    },
    onData(stream, session, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map((recipient) => recipient.address);
        letters.push({ from: mailFrom.address, to, isSecure: session.secure, text: Buffer.concat(chunks).toString() });
        done(null, 'kept');
      });
    },
    ...options,
  });
  // What a client does wrong ends its own talk, nothing else.
  server.on('error', () => {});
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { port: server.server.address().port, letters, logins, close };
}
