import { FileDown } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../../app/person.js';
import { Button } from '../../../../ui/Button/Button.js';
import { showFailure } from '../../../../ui/Toast/showFailure.js';
import type { NoteBoard } from '../notes/board.js';
import { copyWithNotes } from './copy-with-notes.js';

interface Props {
  readonly board: NoteBoard;
  readonly name: string;
  readonly source: string;
}

/** The document with all notes that one sees here, as a file of one's own. */
export const CopyButton = ({ board, name, source }: Props) => {
  const { t } = useTranslation();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const { notes } = useSyncExternalStore(board.subscribe, board.snapshot);
  if (notes.length === 0) return null;
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      hand(await copyWithNotes(source, notes, me.person?.name ?? ''), t('preview.notes.copyName', { name: name.replace(/\.pdf$/i, '') }));
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button look="plain" icon={FileDown} isPending={busy} onPress={() => void make()}>
      {t('preview.notes.copy')}
    </Button>
  );
};

/** Browsers take a while to fetch what a link names. */
const minute = 60_000;

const hand = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), minute);
};
