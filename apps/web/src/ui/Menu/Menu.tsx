import { lazy, Suspense, useRef, useState } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import type { MenuEntry, MenuProps } from './menu-entry.js';

export type { MenuEntry };

const load = () => import('./OpenMenu.js').then(({ OpenMenu }) => ({ default: OpenMenu }));
const OpenMenu = lazy(load);

/** A list of verbs behind a button. The list is loaded when the pointer or the focus comes to the button. */
export const Menu = ({ label, trigger, entries }: MenuProps) => {
  const ref = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const button = {
    ref,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onHoverStart: () => void load(),
    onFocus: () => void load(),
    onPress: () => setOpen(true),
    onKeyDown: (event: { readonly key: string; continuePropagation: () => void }) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpen(true);
      else event.continuePropagation();
    },
  } as const;
  return (
    <>
      <ButtonContext.Provider value={button}>{trigger}</ButtonContext.Provider>
      <Suspense fallback={null}>{open ? <OpenMenu label={label} entries={entries} triggerRef={ref} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
};
