import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { LayoutGrid, List } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { classes } from '../../ui/classes.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Segments } from '../../ui/Segments/Segments.js';
import { Skeleton } from '../../ui/Skeleton/Skeleton.js';
import { DropZone } from './DropZone.js';
import { FileActions } from './FileActions.js';
import styles from './Files.module.css';
import { FolderContent } from './FolderContent.js';
import { FolderPath } from './FolderPath.js';
import { FilePane } from './preview/FilePane.js';
import { UploadTray } from './uploads/UploadTray.js';
import { useFolder } from './useFolder.js';

/** The files of the fraction, one folder at a time. */
export const FilesScreen = () => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const seat = useFraction();
  const { folder } = useParams({ strict: false });
  const view = useSearch({ strict: false });
  const pages = useFolder(seat.fractionId, folder, view);
  const [first] = pages.data?.pages ?? [];
  const name = first?.path.at(-1)?.name;
  useTitle(name ?? t('shell.files'), name === undefined ? undefined : t('shell.files'), seat.name);
  // Keeps its line while it is not known yet: nothing below it moves.
  const sub = first === undefined ? '\u00a0' : <Link to="/f/$fractionId/speicherplatz" params={{ fractionId: seat.fractionId }} title={t('files.space.open')}>{t('files.usage', { used: bytes(first.usedBytes), quota: bytes(first.quotaBytes) })}</Link>;
  const mayWrite = first?.may.write === true;
  const waits = first === undefined && pages.isPending;
  return (
    <Page title={name ?? t('shell.files')} sub={sub} actions={<Actions folder={folder} mayWrite={mayWrite || waits} waits={waits} />}>
      <div className={classes(styles.split, view.datei !== undefined && styles.withPane)}>
        <DropZone folder={folder} mayWrite={mayWrite}>
          {first === undefined ? null : <FolderPath path={first.path} />}
          {pages.isError && first === undefined ? <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} /> : null}
          {pages.isPending ? <Skeleton rows={8} /> : null}
          {first === undefined ? null : <FolderContent key={folder ?? ''} query={pages} view={view} />}
        </DropZone>
        {view.datei === undefined ? null : <FilePane fileId={view.datei} />}
      </div>
      <UploadTray fractionId={seat.fractionId} />
    </Page>
  );
};

interface ActionsProps {
  readonly folder: string | undefined;
  readonly mayWrite: boolean;
  /** Whether one may is not known yet. */
  readonly waits: boolean;
}

const Actions = ({ folder, mayWrite, waits }: ActionsProps) => {
  const { t } = useTranslation();
  const { darstellung = 'liste' } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <>
      <Segments<'liste' | 'kacheln'>
        label={t('files.view.label')}
        value={darstellung}
        options={[
          { value: 'liste', label: t('files.view.list'), icon: List },
          { value: 'kacheln', label: t('files.view.tiles'), icon: LayoutGrid },
        ]}
        onChange={(next) => void navigate({ to: '.', search: (before) => ({ ...before, darstellung: next }), replace: true })}
      />
      {mayWrite ? <FileActions folder={folder} isDisabled={waits} /> : null}
    </>
  );
};
