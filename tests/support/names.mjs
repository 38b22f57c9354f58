// A name server that says what a test wants, and a demo portal that asks it.
import { createSocket } from 'node:dgram';
import { startPortal } from './portal.mjs';

// As startPortal, with `texts` besides: what stands there under a name is the TXT record of that name.
export async function startPortalWithNames(...options) {
  const names = await startNameServer();
  try {
    const portal = await startPortal('--dns-server', names.address, ...options);
    const stop = async () => {
      await portal.stop();
      names.stop();
    };
    return { ...portal, texts: names.texts, stop };
  } catch (problem) {
    names.stop();
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
