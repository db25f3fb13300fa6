import { contentRoutes, fileRoutes } from '#contracts';
import { lazy, Suspense } from 'react';
import { addressOf } from '../../../api/address.js';
import { useFraction } from '../../../app/person.js';
import { Skeleton } from '../../../ui/Skeleton/Skeleton.js';
import { ImageView } from './ImageView.js';
import { MediaView } from './MediaView.js';
import { NothingView } from './NothingView.js';
import type { Preview } from './preview.js';
import { TextView } from './TextView.js';

const PdfView = lazy(() => import('./pdf/PdfView.js'));
const MarkdownView = lazy(() => import('./MarkdownView.js'));

/** Where the bytes to be shown come from: always with a type that cannot run, in a sandbox of their own. */
const useSource = ({ id, show }: Preview): string => {
  const { fractionId } = useFraction();
  const params = { file: id };
  if (show.as === 'nothing' || show.from === 'content') return addressOf(fileRoutes.download, { params, query: { show: true } }, fractionId);
  return addressOf(show.from === 'paper' ? contentRoutes.paper : contentRoutes.picture, { params }, fractionId);
};

export const Shown = ({ preview }: { readonly preview: Preview }) => {
  const source = useSource(preview);
  const { fractionId } = useFraction();
  const { show, name } = preview;
  if (show.as === 'nothing') return <NothingView preview={preview} why={show.why} />;
  if (show.as === 'image') return <ImageView source={source} name={name} />;
  if (show.as === 'audio' || show.as === 'video') return <MediaView kind={show.as} source={source} name={name} />;
  if (show.as === 'text') return <TextView source={source} name={name} />;
  return (
    <Suspense fallback={<Skeleton rows={8} />}>
      {show.as === 'markdown' ? <MarkdownView source={source} name={name} /> : <PdfView preview={preview} source={source} original={show.from === 'content' ? addressOf(fileRoutes.download, { params: { file: preview.id } }, fractionId) : source} />}
    </Suspense>
  );
};
