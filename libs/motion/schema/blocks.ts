import type { Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Table } from './table.js';

/** Title is level 1 and the parts are level 2, so headings inside a part begin at 3. */
export const headingLevels = [3, 4] as const;

/** What stands in a line, and the lines themselves. */
const text: Extensions = [Paragraph, Text, Heading.configure({ levels: [...headingLevels] }), HardBreak, Bold, Italic, Underline, Dropcursor, Gapcursor];

/**
 * Text, lists and tables. Every container may be empty (`*`): the Yjs binding deletes a node whose content breaks its
 * rule, and two people who each delete one of two items would otherwise take the whole list away from everybody.
 */
export const blocks = (): Extensions => [
  ...text,
  BulletList.extend({ content: 'listItem*' }),
  OrderedList.extend({ content: 'listItem*' }),
  ListItem.extend({ content: 'block*' }),
  ListKeymap,
  Table,
  TableRow,
  TableHeader.extend({ content: 'block*' }),
  TableCell.extend({ content: 'block*' }),
];
