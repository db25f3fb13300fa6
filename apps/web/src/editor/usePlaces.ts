import { positionOf } from '#motion';
import type { Editor } from '@tiptap/react';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../ui/Toast/toasts.js';
import { reveal } from './outline/reveal.js';

/** What can stand beside the text; the outline has a column of its own where there is room. */
const panels = ['slip', 'comments', 'suggestions', 'amendment', 'outline'] as const;
export type PanelName = (typeof panels)[number];
export const isPanel = (name: string): name is PanelName => panels.some((panel) => panel === name);

/** Where the person is led: to a place of the text, to the annexes, to a sheet above the text on small screens. */
export const usePlaces = (editor: Editor, wide: boolean, first: PanelName = 'slip') => {
  const { t } = useTranslation();
  const { place } = useSearch({ strict: false });
  /** The one in the column, and the one above the text on small screens. */
  const [panel, setPanel] = useState<PanelName>(first);
  const [sheet, setSheet] = useState<PanelName | null>(null);
  const [annexes, setAnnexes] = useState(false);
  const open = (name: PanelName): void => (wide ? setPanel(name) : setSheet(name));
  const show = (wanted: string): void => {
    setSheet(null);
    const at = positionOf(editor.state.doc, wanted);
    if (at === null) return toast(t('editor.findings.gone'), { tone: 'bad' });
    reveal(editor, at);
  };
  const showAnnexes = (): void => {
    setAnnexes(true);
    open('slip');
  };
  const lead = useRef({ show, showAnnexes, open });
  lead.current = { show, showAnnexes, open };
  // Only the place in the address leads somewhere by itself, and only when it changes.
  useEffect(() => {
    if (place === 'annexes') lead.current.showAnnexes();
    else if (place !== undefined && isPanel(place)) lead.current.open(place);
    else if (place !== undefined) lead.current.show(place);
  }, [editor, place]);
  return { panel, sheet, annexes, show, showAnnexes, open, close: () => setSheet(null) };
};

export type Places = ReturnType<typeof usePlaces>;
