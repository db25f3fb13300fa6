import type { MenuEntry } from '../../../ui/Menu/Menu.js';
import type { Circles, Item } from '../item.js';
import type { Selection } from '../useSelection.js';

/** What every line and every tile needs. */
export interface ListParts {
  readonly items: readonly Item[];
  readonly selection: Selection;
  readonly circles: Circles;
  readonly audience: (item: Item, circles: Circles) => string;
  readonly verbs: (item: Item) => MenuEntry[];
}

/** What the list and the tiles need as a whole. */
export interface ManyParts extends ListParts {
  readonly openFile: string | undefined;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}
