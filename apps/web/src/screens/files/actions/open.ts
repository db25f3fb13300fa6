import type { Item } from '../item.js';

/** A dialog over the list, and what it is about. */
export type Opened =
  | { readonly dialog: 'rename'; readonly item: Item }
  | { readonly dialog: 'audience'; readonly item: Item }
  | { readonly dialog: 'versions'; readonly item: Item }
  | { readonly dialog: 'outside'; readonly item: Item }
  | { readonly dialog: 'box'; readonly item: Item }
  | { readonly dialog: 'move'; readonly items: readonly Item[] }
  | { readonly dialog: 'copy'; readonly items: readonly Item[] };
