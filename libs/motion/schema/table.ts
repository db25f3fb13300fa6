import { Node } from '@tiptap/core';

const roles = new Map([['table', 'table'], ['tableRow', 'row'], ['tableCell', 'cell'], ['tableHeader', 'header_cell']]);

/**
 * A table as the schema knows it. TipTap's own node carries all the editing of tables with it, which is as large as the
 * rest of a motion's schema together; the editor loads that when a text has a table.
 */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  // As every container: empty rather than gone when two people each delete a row.
  content: 'tableRow*',
  isolating: true,

  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],

  /** prosemirror-tables finds its way by the role of each node. */
  extendNodeSchema: ({ name }) => ({ tableRole: roles.get(name) }),
});
