import { useTranslation } from 'react-i18next';
import { SaveText } from '../../offline/Rescued.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { AnchorButton } from '../../ui/Button/LinkButton.js';
import { Button } from '../../ui/Button/Button.js';
import { Page } from '../../ui/Page/Page.js';
import { Gone } from './Gone.js';
import type { Ending } from './ending.js';
import type { AtWork } from './useEditing.js';

interface Props {
  readonly ending: Ending;
  readonly motion: string;
  readonly work: AtWork;
}

/** The line ended for good: what happened, what is safe, what to do. The text itself is no longer shown. */
export const Ended = ({ ending, motion, work }: Props) => {
  const { t } = useTranslation();
  if (ending === 'forbidden') return <Gone motion={motion} />;
  if (ending === 'signed_out') {
    return (
      <Page narrow title={t('editor.notice.signedOutTitle')} sub={t('editor.notice.signedOut')}>
        <Unsaved work={work} kept="editor.save.waits" />
        <p>
          <AnchorButton href={`/anmelden?zurueck=${encodeURIComponent(location.pathname)}`} look="primary">
            {t('editor.notice.signIn')}
          </AnchorButton>
        </p>
      </Page>
    );
  }
  return (
    <Page narrow title={t('common.waitTitle')}>
      <Unsaved work={work} kept="editor.save.leaveText" />
      <Banner tone="warn" role="alert" action={<Button onPress={() => location.reload()}>{t('common.reload')}</Button>}>
        {t('editor.notice.reload')}
      </Banner>
    </Page>
  );
};

interface UnsavedProps {
  readonly work: AtWork;
  /** What is said of changes that the device keeps. */
  readonly kept: 'editor.save.waits' | 'editor.save.leaveText';
}

/** What nobody confirmed waits on this device, and can be taken along. */
const Unsaved = ({ work, kept }: UnsavedProps) => {
  const { t } = useTranslation();
  const text = work.unsavedText();
  if (text === null) return null;
  return (
    <Banner tone="warn" role="alert" action={<SaveText text={text} />}>
      {t(work.kept ? kept : 'editor.save.onlyHere', { count: work.saved.changes })}
    </Banner>
  );
};
