import { fileRoutes } from '#contracts';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address.js';
import { useFormat } from '../../format/useFormat.js';
import type { Desk, FormKind, Spot } from './views/desk.js';

export interface DeskEvents {
  readonly open: (kind: FormKind, spot: Spot) => void;
  readonly addSignatory: () => void;
}

/** The desk stays the same object while the screen is drawn anew: the editor is built only once. */
export const useDesk = (fraction: string, events: DeskEvents): Desk => {
  const { t } = useTranslation();
  const { longDate } = useFormat();
  const latest = useRef({ events, longDate });
  latest.current = { events, longDate };
  return useMemo(
    (): Desk => ({
      open: (kind, spot) => latest.current.events.open(kind, spot),
      addSignatory: () => latest.current.events.addSignatory(),
      longDate: (day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? latest.current.longDate(`${day}T12:00:00Z`) : day),
      imageUrl: (file) => addressOf(fileRoutes.download, { params: { file }, query: { show: 'true' } }, fraction),
      words: {
        letterheadEdit: t('editor.sheet.letterheadEdit'),
        letterheadEmpty: t('editor.sheet.letterheadEmpty'),
        signatoryAdd: t('editor.sheet.signatoryAdd'),
        signatoryUnnamed: t('editor.sheet.signatoryUnnamed'),
        signatoryEdit: (name) => t('editor.sheet.signatoryEdit', { name }),
        sectionEdit: (heading) => t('editor.sheet.sectionEdit', { heading }),
        imageEdit: t('editor.sheet.imageEdit'),
        imageMissing: t('editor.sheet.imageMissing'),
        footnote: (text) => t('editor.sheet.footnote', { text }),
      },
    }),
    [fraction, t],
  );
};
