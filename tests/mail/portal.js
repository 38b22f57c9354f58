// The program itself, in a folder of its own: it invites two providers by mail.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BINARY, ROOT } from '../support/portal.mjs';

export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-'));
  const clean = Object.entries(process.env).filter(([name]) => !name.startsWith('TWOTIER_'));
  const env = { ...Object.fromEntries(clean), LC_ALL: 'en_GB.UTF-8' };
  const run = (...args) => execFileSync(BINARY, args, { cwd: folder, env, encoding: 'utf8' });
  run('operator', 'add', '--name', 'Vera Lind', '--email', 'vera@fabrikam.example',
    '--operator-name', 'Fabrikam Cloud', '--country', 'NL');
  run('import', 'providers', `${ROOT}src/demo/providers.csv`);

  // Serves with this `--mail`, until the promise of `work` is settled.
  const serving = async (mail, more, work) => {
    const log = openSync(join(folder, 'log'), 'a');
    const child = spawn(BINARY, ['serve', '--listen', '127.0.0.1:0', '--mail', mail], {
      cwd: folder, env: { ...env, ...more }, stdio: ['ignore', 'ignore', log],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      return await work();
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  };
  return {
    run,
    serving,
    log: () => readFileSync(join(folder, 'log'), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

// Waits until something is so.
export async function until(is, what) {
  const patience = Date.now() + 60_000;
  while (!is()) {
    if (Date.now() > patience) throw new Error(`in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
