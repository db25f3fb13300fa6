import { contentRoutes, type CircleRow, type FileRow } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Maximize2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/address.js';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { LinkButton } from '../../../ui/Button/LinkButton.js';
import { FileFacts } from './FileFacts.js';
import styles from './Preview.module.css';

interface Props {
  readonly file: FileRow;
  readonly circles: readonly CircleRow[];
}

/** How often a file that is still being read is asked for again. */
const inWorkMs = 2_000;

/** What is shown of a file that was opened; loaded only then. */
const FilePreview = ({ file, circles }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const preview = useQuery({
    ...queryIn(fractionId, contentRoutes.preview, { params: { file: file.id } }),
    refetchInterval: ({ state }) => (state.data?.content.state === 'pending' ? inWorkMs : false),
  });
  const shown = preview.data?.show.as !== 'nothing' && preview.data !== undefined;
  return (
    <>
      {preview.data?.content.thumbnail === true ? (
        <img className={styles.picture} src={addressOf(contentRoutes.thumbnail, { params: { file: file.id } }, fractionId)} alt={t('preview.imageOf', { name: file.name })} />
      ) : null}
      {shown ? (
        <LinkButton look="primary" icon={Maximize2} to="/f/$fractionId/datei/$file" params={{ fractionId, file: file.id }}>
          {t('preview.open')}
        </LinkButton>
      ) : null}
      <FileFacts file={file} circles={circles} preview={preview.data} />
    </>
  );
};

export default FilePreview;
