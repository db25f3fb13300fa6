import { motionRoutes, type MotionView } from '#contracts';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { announce } from '../../ui/Announcer/announce.js';
import { IconButton } from '../../ui/Button/IconButton.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { toast } from '../../ui/Toast/toasts.js';
import styles from './Annexes.module.css';
import { moved } from './moved.js';

interface Props {
  readonly motion: MotionView;
  readonly index: number;
}

/** Up, down and away, for one annex. At the ends of the list a button is off and keeps the focus. */
export const AnnexTools = ({ motion, index }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const detach = useChangeIn(fractionId, motionRoutes.detach);
  const { move, last } = useMoving({ motion, index });
  const { id = '', name = '' } = motion.annexes[index] ?? {};
  const remove = (): void =>
    detach.mutate({ params: { motion: motion.id, annex: id } }, { onSuccess: () => toast(t('editor.annex.removed', { name })), onError: showFailure });
  return (
    <span className={styles.tools}>
      {last === 0 ? null : (
        <>
          <IconButton icon={ArrowUp} label={t('editor.annex.up', { name })} isOff={index === 0} onPress={({ target }) => move(index - 1, target)} />
          <IconButton icon={ArrowDown} label={t('editor.annex.down', { name })} isOff={index === last} onPress={({ target }) => move(index + 1, target)} />
        </>
      )}
      <IconButton icon={X} label={t('editor.annex.remove', { name })} onPress={remove} />
    </span>
  );
};

const useMoving = ({ motion, index }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const order = useChangeIn(fractionId, motionRoutes.orderAnnexes);
  const last = motion.annexes.length - 1;
  const move = (to: number, button: Element): void => {
    if (order.isPending) return;
    const annexIds = moved(motion.annexes.map(({ id }) => id), index, to);
    const onSuccess = (): void => {
      announce(t('editor.annex.moved', { name: motion.annexes[index]?.name, place: to + 1, count: last + 1 }));
      keepFocus(button);
    };
    order.mutate({ params: { motion: motion.id }, body: { annexIds } }, { onSuccess, onError: showFailure });
  };
  return { move, last };
};

/** The browser takes the focus from a line that is moved in the list. */
const keepFocus = (button: Element): void =>
  void requestAnimationFrame(() => {
    if (button instanceof HTMLElement && document.activeElement === document.body) button.focus();
  });
