import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { forwardRef, type AnchorHTMLAttributes } from 'react';
import { buttonClass, type ButtonLook } from './Button.js';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  readonly wide?: boolean;
}

/** A plain link that looks like a button: downloads and addresses outside the router. */
export const AnchorButton = forwardRef<HTMLAnchorElement, AnchorProps>(function AnchorButton(
  { look, icon: Icon, wide, children, ...rest },
  ref,
) {
  return (
    <a {...rest} ref={ref} className={buttonClass(look, wide)}>
      {Icon === undefined ? null : <Icon size={20} aria-hidden="true" />}
      <span>{children}</span>
    </a>
  );
});

const Routed = createLink(AnchorButton);

/** A link to another screen that looks like a button. */
export const LinkButton: LinkComponent<typeof AnchorButton> = (props) => <Routed {...props} />;
