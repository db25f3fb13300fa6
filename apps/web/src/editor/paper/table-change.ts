export type TableChange = 'rowAfter' | 'columnAfter' | 'headerRow' | 'rowRemove' | 'columnRemove' | 'tableRemove';
