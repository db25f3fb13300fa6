import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Slip.module.css';

interface Props {
  readonly title: string;
  /** A number or a word beside the title. */
  readonly tally?: ReactNode;
  /** Opens it from outside; the person may close it again. */
  readonly isOpen?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A part of the slip that can be folded away. */
export const Fold = ({ title, tally, isOpen = false, onOpen, children }: Props) => {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isOpen || ref.current === null) return;
    ref.current.open = true;
    ref.current.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <details
      ref={ref}
      className={styles.fold}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary>
        {title}
        {tally === undefined ? null : <span className={styles.tally}>{tally}</span>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
};
