import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { allowedNodes } from './allowed.js';
import styles from './Paper.module.css';

/** A motion as plain semantic HTML on a sheet, as the server renders it: its title is the `h1` of the screen. */
export const Paper = ({ html }: { readonly html: string }) => {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const table = t('motion.table');
  useLayoutEffect(() => {
    sheet.current?.replaceChildren(...allowedNodes(html));
    for (const each of sheet.current?.querySelectorAll('table') ?? []) frame(each, table);
  }, [html, table]);
  return <div ref={sheet} className={styles.paper} />;
};

/** A wide table moves sideways in a frame of its own, which the keyboard reaches too. */
const frame = (table: HTMLTableElement, label: string): void => {
  const wide = document.createElement('div');
  wide.className = styles.wide ?? '';
  wide.tabIndex = 0;
  wide.role = 'group';
  wide.ariaLabel = label;
  table.replaceWith(wide);
  wide.append(table);
};
