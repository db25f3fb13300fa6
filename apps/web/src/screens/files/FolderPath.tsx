import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { classes } from '../../ui/classes.js';
import styles from './Files.module.css';
import type { Folder } from './item.js';
import { useDropTarget } from './list/drag.js';

/** Where this folder lies; what is dragged onto a name goes there. */
export const FolderPath = ({ path }: { readonly path: Folder['path'] }) => {
  const { t } = useTranslation();
  if (path.length === 0) return null;
  return (
    <nav aria-label={t('files.path')}>
      <ol className={styles.path} role="list">
        <Step id={null} name={t('shell.files')} />
        {path.map(({ id, name }, index) =>
          index === path.length - 1 ? (
            <li key={id}>
              <span aria-current="page">{name}</span>
            </li>
          ) : (
            <Step key={id} id={id} name={name} />
          ),
        )}
      </ol>
    </nav>
  );
};

const Step = ({ id, name }: { readonly id: string | null; readonly name: string }) => {
  const { fractionId } = useFraction();
  const target = useDropTarget(id, true);
  return (
    <li {...target.handlers} className={classes(target.over && styles.overStep)}>
      {id === null ? (
        <Link to="/f/$fractionId/dateien" params={{ fractionId }} search={({ darstellung, nach, ab }) => ({ darstellung, nach, ab })} activeOptions={{ exact: true }}>
          {name}
        </Link>
      ) : (
        <Link to="/f/$fractionId/dateien/$folder" params={{ fractionId, folder: id }} search={({ darstellung, nach, ab }) => ({ darstellung, nach, ab })}>
          {name}
        </Link>
      )}
    </li>
  );
};
