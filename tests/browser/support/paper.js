// Papers as a company would send them, made here: small, whole, and readable by any viewer.
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 16;

function chunk(kind, content) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

// A grey square as a PNG: 16 by 16, one byte for each point, each row begun by the number of its filter.
function png() {
  const head = Buffer.from([0, 0, 0, SIZE, 0, 0, 0, SIZE, 8, 0, 0, 0, 0]);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(SIZE, 0x99)]);
  const rows = deflateSync(Buffer.concat(Array(SIZE).fill(row)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

// A file for a page's file chooser.
export function paper(name) {
  return { name, mimeType: 'image/png', buffer: png() };
}

// A text that calls itself a PDF.
export function falsePaper(name) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from('Dear desk, here is our extract.') };
}
