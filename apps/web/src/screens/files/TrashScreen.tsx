import { fileRoutes, type Result } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { File, FileText, Folder } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { queryIn, useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Row, Rows } from '../../ui/Rows/Rows.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { toast } from '../../ui/Toast/toasts.js';

type TrashItem = Result<typeof fileRoutes.trash>['items'][number];
const icons = { file: File, folder: Folder, motion: FileText };

/** What was thrown away and can still be taken back. */
export const TrashScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const trash = useQuery(queryIn(seat.fractionId, fileRoutes.trash, {}));
  useTitle(t('shell.trash'), seat.name);
  return (
    <Page title={t('shell.trash')} sub={t('files.trashSub')}>
      <Loaded query={trash}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('files.trashEmpty')}</Empty>
          ) : (
            <Card label={t('shell.trash')}>
              <Rows>
                {items.map((item) => (
                  <TrashLine key={item.id} item={item} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
};

const TrashLine = ({ item }: { readonly item: TrashItem }) => {
  const { t } = useTranslation();
  const { ago, shortDate } = useFormat();
  const { fractionId } = useFraction();
  const restore = useChangeIn(fractionId, fileRoutes.restore);
  const Icon = icons[item.kind];
  const take = (): void =>
    restore.mutate(
      { params: { kind: item.kind, item: item.id } },
      { onSuccess: () => toast(t('files.restored', { name: item.name })), onError: showFailure },
    );
  return (
    <Row
      icon={<Icon size={22} aria-hidden="true" />}
      title={item.name === '' ? t('motion.untitled') : item.name}
      meta={t('files.trashMeta', { ago: ago(item.deletedAt), name: item.deletedBy, end: shortDate(item.endsAt) })}
      end={
        <Button isPending={restore.isPending} onPress={take}>
          {t('files.restore')}
        </Button>
      }
      stack
    />
  );
};
