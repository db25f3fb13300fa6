import { useTranslation } from 'react-i18next';
import { Tabs } from '../../ui/Tabs/Tabs.js';
import styles from '../Editor.module.css';
import { isPanel } from '../usePlaces.js';
import { panelItems } from './panel-items.js';
import type { PanelProps } from './panels.js';

/** The papers to the right of the text. A single one has a heading instead of a tab. */
export const SideColumn = (props: PanelProps) => {
  const { t } = useTranslation();
  const items = panelItems(props);
  const [first, ...more] = items;
  const { panel, open } = props.places;
  return (
    <section className={styles.slip} aria-label={t('editor.slip.title')}>
      {first !== undefined && more.length === 0 ? (
        <>
          <h2 className={styles.columnTitle}>{first.title}</h2>
          {first.content}
        </>
      ) : (
        <Tabs label={t('editor.slip.title')} items={items} selected={panel} onSelect={(id) => isPanel(id) && open(id)} />
      )}
    </section>
  );
};
