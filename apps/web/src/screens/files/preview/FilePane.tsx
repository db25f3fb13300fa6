import { fileRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { IconButton } from '../../../ui/Button/IconButton.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import { Skeleton } from '../../../ui/Skeleton/Skeleton.js';
import styles from './Preview.module.css';

const FilePreview = lazy(() => import('./FilePreview.js'));

/** The opened file: beside the list where there is room, in its place where there is not. */
export const FilePane = ({ fileId }: { readonly fileId: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const file = useQuery(queryIn(fractionId, fileRoutes.get, { params: { file: fileId } }));
  const name = file.data?.file.name;
  useEffect(() => heading.current?.focus(), [fileId, name]);
  const close = (): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, datei: undefined }) });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-item="${fileId}"]`)?.focus());
  };
  return (
    <aside className={styles.pane} aria-label={name ?? t('files.preview')}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {name ?? t('files.preview')}
        </h2>
        <IconButton icon={X} label={t('files.closePreview')} onPress={close} />
      </div>
      <Loaded query={file} rows={4}>
        {(data) => (
          <Suspense fallback={<Skeleton rows={4} />}>
            <FilePreview file={data.file} circles={data.circles} />
          </Suspense>
        )}
      </Loaded>
    </aside>
  );
};
