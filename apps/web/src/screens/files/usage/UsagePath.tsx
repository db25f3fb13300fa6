import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../../app/person.js';
import files from '../Files.module.css';
import type { Usage } from './parts.js';

/** Where one is, the way back up, and the folder itself. */
export const UsagePath = ({ path }: Pick<Usage, 'path'>) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const here = path.at(-1);
  if (here === undefined) return null;
  return (
    <nav aria-label={t('files.path')}>
      <ol className={files.path} role="list">
        <li>
          <Link to="/f/$fractionId/speicherplatz" params={{ fractionId }} search={{}} activeOptions={{ exact: true, includeSearch: true }}>
            {t('shell.files')}
          </Link>
        </li>
        {path.slice(0, -1).map(({ id, name }) => (
          <li key={id}>
            <Link to="/f/$fractionId/speicherplatz" params={{ fractionId }} search={{ ordner: id }}>
              {name}
            </Link>
          </li>
        ))}
        <li>
          <span aria-current="page">{here.name}</span>
        </li>
      </ol>
      <Link to="/f/$fractionId/dateien/$folder" params={{ fractionId, folder: here.id }}>
        {t('files.space.enter')}
      </Link>
    </nav>
  );
};
