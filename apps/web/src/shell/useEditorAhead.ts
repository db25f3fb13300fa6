import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** What the browser knows of the network; Safari and Firefox say nothing. */
interface Network {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

declare global {
  interface Navigator {
    readonly connection?: Network;
  }
}

const editorRoute = '/signed-in/f/$fractionId/antraege/$motion';
/** Long enough for the page itself to be there, shorter than anybody needs to read a list. */
const pauseMs = 1_200;

const isDear = ({ saveData = false, effectiveType = '4g' }: Network): boolean => saveData || effectiveType.endsWith('2g');

/** Fetches the editor while the first page is being read, so that the first motion opens as fast as the next. Not where data is dear. */
export const useEditorAhead = (wanted: boolean): void => {
  const router = useRouter();
  useEffect(() => {
    if (!wanted || isDear(navigator.connection ?? {})) return;
    // What cannot be fetched now is fetched at the click, and says so there.
    const timer = setTimeout(() => void router.loadRouteChunk(router.routesById[editorRoute])?.catch(() => undefined), pauseMs);
    return () => clearTimeout(timer);
  }, [wanted, router]);
};
