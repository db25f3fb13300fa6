import { useEffect } from 'react';
import { focusContent } from './focus-content.js';

/** For a screen that takes the place of another one without a new address. */
export const useFocusOnHeading = (): void => useEffect(() => focusContent(), []);
