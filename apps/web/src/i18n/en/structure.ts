import type { structure as german } from '../de/structure.js';
import type { Words } from '../words.js';

export const structure: Words<typeof german> = {
  move: 'Move',
  point: 'Point {{point}}',
  section: 'Section',
  up: '{{what}} up',
  down: '{{what}} down',
  upKey: 'Alt and arrow up',
  downKey: 'Alt and arrow down',
  movedPoint: 'Moved. This is point {{point}} now.',
  moved: 'Moved.',
  busyPoint: '{{name}} is writing in point {{point}}. It can be moved as soon as nobody writes there.',
  busy: '{{name}} is writing here. It can be moved as soon as nobody writes there.',
  outlineHint: 'Drag, or Alt with the arrows, to move.',
  movedUp: 'Moved up.',
  movedDown: 'Moved down.',
  ref: 'Reference to a point',
  refHint: 'The reference follows when points are added, removed or moved.',
  refPoint: 'Point {{number}}: {{text}}',
  noImages: 'Pictures do not come along when pasting. Please choose “Insert”, then “Picture”.',
};
