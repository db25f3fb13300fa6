import { commonTemplate } from './template-common.js';

/** The receipt of a filing: a title, a sentence, and what was filed as label and value. */
export const receiptTemplate = `${commonTemplate}
// A checksum is longer than its column: two halves, one below the other.
#show regex("[0-9a-f]{64}"): it => it.text.slice(0, 32) + linebreak() + it.text.slice(32)
#show: house.with(data.title, data.title)

#align(right, data.day)
#heading(level: 1, data.title)
#par(data.lead)
#block(above: 1.6em, below: 1.6em, table(
  columns: (auto, 1fr),
  stroke: (x, y) => (bottom: 0.5pt + grey, top: if y == 0 { 0.5pt + grey }),
  inset: (x: 4pt, y: 7pt),
  ..data.rows.map(row => (strong(row.label), row.value)).flatten(),
))
#text(size: 9.5pt, fill: grey, data.note)
`;
