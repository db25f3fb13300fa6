import { agendaRoutes, amendmentRoutes, type AgendaPaperView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FilePen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callIn } from '../../api/client.js';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { BackLink } from '../../ui/BackLink/BackLink.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { NumberedLines } from '../../ui/NumberedLines/NumberedLines.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Paper } from '../../ui/Paper/Paper.js';
import { Segments } from '../../ui/Segments/Segments.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { WideScreen } from '../../ui/WideScreen/WideScreen.js';
import styles from './Agenda.module.css';
import { useBeginning } from './useBeginning.js';

/** What another fraction has on the agenda, as it was filed; and the way to an amendment to it. */
export const AgendaPaperScreen = () => {
  const { t } = useTranslation();
  const { fractionId, name } = useFraction();
  const { paper: id } = useParams({ from: '/signed-in/f/$fractionId/sitzungen/vorlagen/$paper' });
  const paper = useQuery(queryIn(fractionId, agendaRoutes.paper, { params: { paper: id } }));
  useTitle(paper.data?.title, t('shell.meetings'), name);
  return (
    <WideScreen>
      <BackLink to="/f/$fractionId/sitzungen" params={{ fractionId }}>
        {t('agenda.back')}
      </BackLink>
      <Loaded query={paper} rows={8}>
        {(view) => <PaperOnAgenda paper={view} />}
      </Loaded>
    </WideScreen>
  );
};

const PaperOnAgenda = ({ paper }: { readonly paper: AgendaPaperView }) => {
  const { t } = useTranslation();
  const [view, setView] = useState<'reading' | 'lines'>('reading');
  return (
    <>
      <Facts paper={paper} />
      <div className={styles.tools}>
        <Segments
          label={t('agenda.view')}
          value={view}
          options={(['reading', 'lines'] as const).map((value) => ({ value, label: t(`agenda.views.${value}`) }))}
          onChange={setView}
        />
        {paper.may.amend ? <Amend paper={paper.id} /> : null}
      </div>
      {view === 'reading' ? (
        <Paper html={paper.html} />
      ) : (
        <div className={styles.sheet}>
          <h1>
            <VisuallyHidden>{paper.title}</VisuallyHidden>
          </h1>
          <NumberedLines lines={paper.lines} />
        </div>
      )}
    </>
  );
};

const Facts = ({ paper: { kind, number, fractionName, meeting, agendaItem, result } }: { readonly paper: AgendaPaperView }) => {
  const { t } = useTranslation();
  const { fullDate } = useFormat();
  return (
    <p className={styles.facts}>
      <strong>{[t(`motion.kind.${kind}`), number].filter(Boolean).join(' ')}</strong> · {fractionName}
      <br />
      {[meeting.name, fullDate(meeting.start), agendaItem === null ? '' : t('agenda.item', { item: agendaItem })].filter(Boolean).join(' · ')}
      {result === null ? null : (
        <>
          <br />
          {t('agenda.decided', { result })}
        </>
      )}
    </p>
  );
};

const Amend = ({ paper }: { readonly paper: string }) => {
  const { t } = useTranslation();
  const { begin, isPending, error } = useBeginning();
  return (
    <>
      <Button look="primary" icon={FilePen} isPending={isPending} onPress={() => begin((fraction) => callIn(fraction, amendmentRoutes.beginOnAgenda, { params: { paper } }))}>
        {t('amendment.write')}
      </Button>
      <ErrorNote error={error} />
    </>
  );
};
