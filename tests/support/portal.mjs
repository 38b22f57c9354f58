// A demo portal of one's own, on a free port, with a fresh world.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PASSWORD = 'correct horse battery staple';
export const BINARY = process.env.TWOTIER_BINARY ?? `${ROOT}target/debug/twotier`;
const PATIENCE = 60_000;

// Starts it, and resolves when it accepts connections: `{ url, stop, invite }`.
export async function startPortal(...options) {
  const folder = await mkdtemp(join(tmpdir(), 'twotier-'));
  const world = ['--database', `sqlite://${join(folder, 'portal.db')}`];
  const child = spawn(BINARY, ['demo', '--listen', '127.0.0.1:0', ...world, ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const listening = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the portal ended with ${code}`)));
    setTimeout(() => reject(new Error('the portal does not start')), PATIENCE).unref();
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^Listening on (\S+)$/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  try {
    const url = await listening;
    // Adds a member of the operator's staff, and tells the link with which they set their password.
    const invite = async (name, email) => {
      const options = ['operator', 'add', '--name', name, '--email', email, '--base-url', url];
      const { stdout } = await promisify(execFile)(BINARY, [...options, ...world]);
      return /\S+\/set-password\/\S+/.exec(stdout)[0];
    };
    return { url, stop, invite };
  } catch (problem) {
    await stop();
    throw problem;
  }
}
