import type { Block } from '../compare/index.js';

/** What the council calls a place: "Beschlusspunkt 2 Buchstabe a". */
export class Places {
  private point = '';

  /** To be asked block after block, in the order of the text. */
  nameOf(block: Block, line: number | null): Named {
    if (block.part === 'resolution' && block.frame === 'point' && block.label !== '') this.point = bare(block.label);
    if (block.part === 'title') return { name: 'der Titel', within: 'Im Titel', whole: false };
    if (block.role === 'formula') return { name: 'die Beschlussformel', within: 'In der Beschlussformel', whole: false };
    if (block.part === 'resolution' && this.point !== '' && block.frame !== 'plain') return this.inResolution(block);
    const where = line === null ? '' : ` (Zeile ${line})`;
    const part = partNames[block.part] ?? 'im Text';
    return { name: `der Absatz ${part}${where}`, within: `${capital(part)}${where}`, whole: false };
  }

  private inResolution(block: Block): Named {
    const letter = block.frame === 'subPoint' ? ` Buchstabe ${bare(block.label)}` : '';
    const name = `Beschlusspunkt ${this.point}${letter}`;
    return { name, within: `In ${name}`, whole: block.label !== '' };
  }
}

export interface Named {
  readonly name: string;
  readonly within: string;
  /** The block is all of what the name says, not a line of it. */
  readonly whole: boolean;
}

const partNames: Readonly<Record<string, string>> = {
  resolution: 'im Beschlussvorschlag',
  reasoning: 'in der Begründung',
  signatories: 'bei den Unterzeichnenden',
  letterhead: 'im Briefkopf',
};

export const bare = (label: string): string => label.replace(/[.)]+$/, '');
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
