import { Suspense } from 'react';
import { Skeleton } from '../../ui/Skeleton/Skeleton.js';
import type { TabItem } from '../../ui/Tabs/Tabs.js';
import { sidePanels, type PanelProps } from './panels.js';

/** The papers as tabs. */
export const panelItems = (props: PanelProps): TabItem[] =>
  sidePanels.filter(({ isFor }) => isFor?.(props.motion, props.text) ?? true).map(({ id, Title, Panel }) => ({
    id,
    title: <Title motion={props.motion} />,
    content: (
      <Suspense fallback={<Skeleton rows={5} />}>
        <Panel {...props} />
      </Suspense>
    ),
  }));
