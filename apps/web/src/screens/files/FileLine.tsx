import type { FileRow } from '#contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Marked } from '../../ui/Marked/Marked.js';
import { Row, rowTitle } from '../../ui/Rows/Rows.js';

interface Props {
  readonly file: FileRow;
  readonly icon?: ReactNode;
  readonly end?: ReactNode;
  /** What was found in it by which question, and on which page. */
  readonly found?: { readonly excerpt: string | null; readonly page: number | null; readonly question: string };
}

/** A file as a row; the row opens it. */
export const FileLine = ({ file, icon, end, found }: Props) => {
  const { t } = useTranslation();
  const { ago, bytes } = useFormat();
  const { fractionId } = useFraction();
  const title = (
    <Link className={rowTitle} to="/f/$fractionId/datei/$file" params={{ fractionId, file: file.id }} search={found?.page ? { seite: found.page } : {}}>
      {file.name}
    </Link>
  );
  const words = found?.excerpt ? t(found.page === null ? 'search.inContent' : 'search.inContentPage', { excerpt: found.excerpt, page: found.page }) : null;
  const facts = t('files.meta', { ago: ago(file.changedAt), name: file.changedBy, size: bytes(file.bytes) });
  return <Row icon={icon} title={title} meta={found === undefined || words === null ? facts : <>{facts} · <Marked text={words} question={found.question} /></>} end={end} />;
};
