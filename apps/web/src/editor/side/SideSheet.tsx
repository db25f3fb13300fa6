import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog/Dialog.js';
import { Tabs } from '../../ui/Tabs/Tabs.js';
import { isPanel } from '../usePlaces.js';
import { panelItems } from './panel-items.js';
import type { PanelProps } from './panels.js';

interface Props extends PanelProps {
  readonly title: string;
  readonly outline: ReactNode;
}

/** The papers and the outline above the text, where they have no room beside it. */
export const SideSheet = ({ title, outline, ...props }: Props) => {
  const { t } = useTranslation();
  const { sheet, open, close } = props.places;
  return (
    <Dialog title={title} isOpen={sheet !== null} onClose={close} wide>
      <Tabs
        label={t('editor.slip.title')}
        selected={sheet ?? 'slip'}
        onSelect={(id) => isPanel(id) && open(id)}
        items={[...panelItems(props), { id: 'outline', title: t('editor.outline.title'), content: outline }]}
      />
    </Dialog>
  );
};
