import type { IntakeView } from '#contracts';
import { Download, FileArchive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { AnchorButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { Row, Rows, rowTitle } from '../../ui/Rows/Rows.js';
import styles from './Intake.module.css';

interface Props {
  readonly entry: IntakeView;
  readonly pdf: string;
  readonly zip: string;
  readonly annex: (id: string) => string;
}

/** The filed PDF, each annex, or everything at once. */
export const EntryFiles = ({ entry, pdf, zip, annex }: Props) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  return (
    <Card title={t('intake.papers')}>
      <div className={styles.buttons}>
        <AnchorButton href={pdf} download icon={Download}>
          {t('intake.pdf')}
        </AnchorButton>
        <AnchorButton href={zip} download icon={FileArchive}>
          {t('intake.zip')}
        </AnchorButton>
      </div>
      {entry.annexes.length === 0 ? (
        <p className={styles.sub}>{t('intake.noAnnexes')}</p>
      ) : (
        <Rows label={t('intake.annexes')}>
          {entry.annexes.map(({ id, name, bytes: size }) => (
            <Row
              key={id}
              title={
                <a className={rowTitle} href={annex(id)} download={name}>
                  {name}
                </a>
              }
              meta={bytes(size)}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
};
