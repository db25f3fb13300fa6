import { createLink, type LinkComponent } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { forwardRef, type AnchorHTMLAttributes } from 'react';
import styles from './BackLink.module.css';

const Anchor = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>(function Anchor({ children, ...rest }, ref) {
  return (
    <a {...rest} ref={ref} className={styles.back}>
      <ChevronLeft size={20} aria-hidden="true" />
      {children}
    </a>
  );
});

const Routed = createLink(Anchor);

/** The way back, above a screen that was entered from another. */
export const BackLink: LinkComponent<typeof Anchor> = (props) => <Routed {...props} />;
