import { longestText, PictureMaker, TextExtractor, type Document, type Extraction, type Picture } from '#ports';
import { isDrawable } from './picture/kind.js';
import { ReadingRoom } from './reading-room.js';
import { kindOf } from './text/kind.js';

/** Larger files are not taken into memory; they can be downloaded all the same. */
const largest = { text: 128 * 1024 * 1024, picture: 128 * 1024 * 1024 };

const wanted = ({ bytes, type, name }: Document) => ({ bytes, type, name });

/** Words of files, read in a process of its own. */
export class ReadingExtractor extends TextExtractor {
  constructor(private readonly room: ReadingRoom) {
    super();
  }

  reads(beginning: Document): boolean {
    return kindOf(beginning) !== null;
  }

  async extract(document: Document): Promise<Extraction> {
    if (document.bytes.length > largest.text) return { unreadable: 'too_large' };
    const result = await this.room.read({ ...wanted(document), wish: { kind: 'text', most: longestText } });
    return 'webp' in result ? { unreadable: 'damaged' } : result;
  }
}

/** Pictures of files, drawn in the same process. */
export class ReadingPictures extends PictureMaker {
  constructor(private readonly room: ReadingRoom) {
    super();
  }

  draws({ type }: Document): boolean {
    return isDrawable(type);
  }

  async draw(document: Document, edge: number): Promise<Picture> {
    if (document.bytes.length > largest.picture) return { unreadable: 'too_large' };
    const result = await this.room.read({ ...wanted(document), wish: { kind: 'picture', edge } });
    return 'text' in result ? { unreadable: 'damaged' } : result;
  }
}
