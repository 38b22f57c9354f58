// A demo portal of one's own, on a free port, with a fresh world.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const PASSWORD = 'correct horse battery staple';
const BINARY = process.env.TWOTIER_BINARY ?? `${ROOT}target/debug/twotier`;
const PATIENCE = 60_000;

// Starts it, and resolves when it accepts connections: `{ url, stop }`.
export async function startPortal() {
  const child = spawn(BINARY, ['demo', '--listen', '127.0.0.1:0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
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
    return { url: await listening, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}
