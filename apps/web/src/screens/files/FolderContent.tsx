import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilesView } from '../../app/routes/filters.js';
import { Empty } from '../../ui/Empty/Empty.js';
import type { Opened } from './actions/open.js';
import { useItemVerbs } from './actions/useItemVerbs.js';
import { circlesOf, itemsOf } from './item.js';
import { ItemList } from './list/ItemList.js';
import { ItemTiles } from './list/ItemTiles.js';
import { SelectionBar } from './list/SelectionBar.js';
import { useAudience } from './sharing/audience.js';
import type { FolderQuery } from './useFolder.js';
import { useSelection } from './useSelection.js';

const ItemDialogs = lazy(() => import('./actions/ItemDialogs.js'));

/** Folders first, then files; what is chosen, and what can be done with it. */
export const FolderContent = ({ query, view }: { readonly query: FolderQuery; readonly view: FilesView }) => {
  const { t } = useTranslation();
  const pages = query.data?.pages ?? [];
  const items = itemsOf(pages);
  const selection = useSelection(items);
  const [opened, setOpened] = useState<Opened>();
  const verbs = useItemVerbs(setOpened);
  const audience = useAudience();
  if (items.length === 0) return <Empty>{t(pages[0]?.may.write === true ? 'files.emptyWritable' : 'files.empty')}</Empty>;
  const more = (): void => {
    if (!query.isFetchingNextPage) void query.fetchNextPage();
  };
  const parts = { items, selection, audience, verbs, circles: circlesOf(pages), openFile: view.datei, hasMore: query.hasNextPage, onMore: more };
  return (
    <>
      <SelectionBar items={items} selection={selection} onOpen={setOpened} />
      {view.darstellung === 'kacheln' ? <ItemTiles {...parts} /> : <ItemList {...parts} />}
      {opened === undefined ? null : (
        <Suspense fallback={null}>
          <ItemDialogs opened={opened} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
};
