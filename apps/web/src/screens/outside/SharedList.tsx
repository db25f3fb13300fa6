import { outsideGuestRoutes as routes, type SharedEntry } from '#contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronRight, Download, FileText, Folder } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address.js';
import { query } from '../../api/queries.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { AnchorButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Row, Rows } from '../../ui/Rows/Rows.js';
import styles from './Outside.module.css';

interface Props {
  readonly token: string;
  /** A download that is refused says nothing in the page: so the page asks at the same moment whether the share still stands. */
  readonly onFetch: () => void;
}

/** The shared file, or the shared folder and what lies in it. */
export const SharedList = ({ token, onFetch }: Props) => {
  const { t } = useTranslation();
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const content = useQuery({ ...query(routes.content, { params: { token }, query: { folder } }), placeholderData: keepPreviousData });
  return (
    <Loaded query={content} rows={5}>
      {({ path, items }) => (
        <>
          {path.length > 1 ? <Way path={path} onOpen={setFolder} /> : null}
          <Card>
            {items.length === 0 ? (
              <Empty>{t('outside.emptyFolder')}</Empty>
            ) : (
              <Rows label={t('outside.files')}>
                {items.map((item) => (
                  <SharedRow key={item.id} token={token} item={item} onOpen={setFolder} onFetch={onFetch} />
                ))}
              </Rows>
            )}
          </Card>
        </>
      )}
    </Loaded>
  );
};

interface WayProps {
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly onOpen: (folder: string) => void;
}

const Way = ({ path, onOpen }: WayProps) => {
  const { t } = useTranslation();
  return (
    <nav className={styles.way} aria-label={t('outside.way')}>
      {path.map(({ id, name }, depth) => (
        <span key={id} className={styles.way}>
          {depth === 0 ? null : <ChevronRight size={20} aria-hidden="true" />}
          {depth === path.length - 1 ? (
            <b aria-current="location">{name}</b>
          ) : (
            <Button look="plain" onPress={() => onOpen(id)}>
              {name}
            </Button>
          )}
        </span>
      ))}
    </nav>
  );
};

interface RowProps extends Props {
  readonly item: SharedEntry;
  readonly onOpen: (folder: string) => void;
}

const SharedRow = ({ token, item, onOpen, onFetch }: RowProps) => {
  const { t } = useTranslation();
  const { bytes, shortDate } = useFormat();
  const meta = [shortDate(item.changedAt), item.bytes === null ? '' : bytes(item.bytes)].filter(Boolean).join(' · ');
  const end =
    item.kind === 'folder' ? (
      <Button onPress={() => onOpen(item.id)} aria-label={t('outside.openFolder', { name: item.name })}>
        {t('outside.open')}
      </Button>
    ) : (
      <AnchorButton icon={Download} href={addressOf(routes.download, { params: { token, file: item.id } })} download={item.name} onClick={onFetch} aria-label={t('outside.downloadFile', { name: item.name })}>
        {t('outside.download')}
      </AnchorButton>
    );
  return <Row stack title={item.name} meta={meta} icon={item.kind === 'folder' ? <Folder aria-hidden="true" /> : <FileText aria-hidden="true" />} end={end} />;
};
