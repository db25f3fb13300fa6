import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.js';

interface Family {
  readonly package: string;
  readonly name: string;
  /** Names of our own, as long as the old one: a font of the same name on the host would else be taken instead. */
  readonly latin: string;
  readonly latinExt: string;
  readonly styles: readonly string[];
}

const families: readonly Family[] = [
  {
    package: 'source-serif-4',
    name: 'Source Serif 4',
    latin: 'Motion Serif A',
    latinExt: 'Motion Serif B',
    styles: ['400-normal', '400-italic', '700-normal', '700-italic'],
  },
  { package: 'fira-sans', name: 'Fira Sans', latin: 'MotionS A', latinExt: 'MotionS B', styles: ['400-normal', '600-normal'] },
];

const require = createRequire(import.meta.url);

/** The fonts of the house as TrueType, each in two subsets: what German needs, and the rest of the Latin script. */
export const houseFonts = (): Buffer[] => families.flatMap((family) => family.styles.flatMap((style) => bothSubsets(family, style)));

function bothSubsets(family: Family, style: string): Buffer[] {
  const file = (subset: string) => require.resolve(`@fontsource/${family.package}/files/${family.package}-${subset}-${style}.woff`);
  return [
    renamed(unpackWoff(readFileSync(file('latin'))), family.name, family.latin),
    renamed(unpackWoff(readFileSync(file('latin-ext'))), family.name, family.latinExt),
  ];
}

/** Writes another family name of the same length over the old one, in place. */
function renamed(font: Buffer, from: string, to: string): Buffer {
  const [old, fresh] = [utf16be(from), utf16be(to)];
  for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old, at + 1)) fresh.copy(font, at);
  return font;
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
