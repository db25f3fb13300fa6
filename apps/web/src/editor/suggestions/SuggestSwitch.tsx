import { FilePenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { classes } from '../../ui/classes.js';
import toolbar from '../toolbar/Toolbar.module.css';
import { useSuggesting } from './useSuggestions.js';

interface Props {
  readonly motion: string;
  readonly on: boolean;
}

/** Suggest instead of writing: the text is then a suggestion of one's own. */
export const SuggestSwitch = ({ motion, on }: Props) => {
  const { t } = useTranslation();
  const { begin, leave, isPending } = useSuggesting(motion);
  return (
    <ToggleButton
      className={classes(toolbar.tool, toolbar.switch, toolbar.worded)}
      isSelected={on}
      isDisabled={isPending}
      onChange={on ? leave : begin}
      preventFocusOnPress
      render={(props) => <button {...props} title={t('suggestions.mode')} />}
    >
      <FilePenLine size={20} aria-hidden="true" />
      <span>{t('suggestions.mode')}</span>
    </ToggleButton>
  );
};
