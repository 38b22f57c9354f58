// A demo portal of one's own, on a free port, with a fresh world and a name server that says what a test wants.
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BINARY = process.env.TWOTIER_BINARY ?? `${ROOT}target/debug/twotier`;
export const PASSWORD = 'correct horse battery staple';
const PATIENCE = 60_000;

// Starts it, and resolves when it accepts connections: `{ url, texts, stop }`. What stands in `texts` under a name is the
// TXT record of that name.
export async function startPortal(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-'));
  const names = await startNameServer();
  const world = ['--database', `sqlite://${join(folder, 'portal.db')}`, '--dns-server', names.address];
  const child = spawn(BINARY, ['demo', '--listen', '127.0.0.1:0', ...world, ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    names.stop();
    rmSync(folder, { recursive: true, force: true });
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
    return { url: await listening, texts: names.texts, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

// A name server that knows one kind of record.
async function startNameServer() {
  const texts = new Map();
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => socket.send(answer(question, texts), from.port, from.address));
  await new Promise((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { address: `127.0.0.1:${socket.address().port}`, texts, stop: () => socket.close() };
}

function answer(question, texts) {
  const labels = [];
  let at = 12;
  while (question[at] > 0) {
    labels.push(question.subarray(at + 1, at + 1 + question[at]).toString());
    at += question[at] + 1;
  }
  const text = texts.get(labels.join('.').toLowerCase());
  const asked = question.subarray(12, at + 5);
  const count = text === undefined ? 0 : 1;
  // An answer; no such name where there is nothing to say.
  const head = Buffer.from([question[0], question[1], 0x85, count ? 0x80 : 0x83, 0, 1, 0, count, 0, 0, 0, 0]);
  if (!count) return Buffer.concat([head, asked]);
  const said = Buffer.from(text);
  const record = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 1, 0, said.length + 1, said.length]);
  return Buffer.concat([head, asked, record, said]);
}
