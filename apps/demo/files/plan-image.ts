import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];
type Box = readonly [x: number, y: number, width: number, height: number, colour: Colour];

const [width, height] = [640, 250];
const [meadow, street, pavement, school, house, white]: readonly [Colour, Colour, Colour, Colour, Colour, Colour] = [
  [222, 234, 214],
  [150, 153, 158],
  [208, 204, 196],
  [196, 120, 84],
  [186, 170, 150],
  [250, 250, 248],
];

const houses: readonly Box[] = [20, 120, 440, 540].flatMap((x): Box[] => [[x, 20, 70, 45, house], [x, 190, 70, 45, house]]);
const crossing: readonly Box[] = [0, 1, 2, 3, 4].map((stripe) => [292, 107 + stripe * 11, 48, 6, white]);

/** A sketch from above: a street, a school, a crossing between them. */
const boxes: readonly Box[] = [
  [0, 90, width, 84, pavement],
  [0, 102, width, 60, street],
  [220, 10, 190, 62, school],
  [300, 72, 32, 18, pavement],
  ...houses,
  ...crossing,
];

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Eight bits each of red, green and blue; every row begins with a zero for "no filter". */
function pixels(): Buffer {
  const rows = Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(meadow))]));
  for (const [x, y, wide, high, colour] of boxes) {
    for (const row of rows.slice(y, y + high)) row.fill(Buffer.from(colour), 1 + x * 3, 1 + (x + wide) * 3);
  }
  return Buffer.concat(rows);
}

/** The plan as a PNG file. */
export function planImage(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(pixels())), chunk('IEND', Buffer.alloc(0))]);
}
