import { contentRoutes } from '#contracts';
import { useState } from 'react';
import { addressOf } from '../../../api/address.js';
import { useFraction } from '../../../app/person.js';
import type { Item } from '../item.js';
import { TypeIcon } from '../list/TypeIcon.js';
import styles from './Preview.module.css';

/** Formats of which the house makes a small picture. */
const pictured = /^image\/|pdf|officedocument|opendocument|msword/;

/** The picture of a tile: of the file itself where there is one, else a sign for its type. */
export const FilePicture = ({ item }: { readonly item: Item }) => {
  const { fractionId } = useFraction();
  const [none, setNone] = useState(false);
  if (none || item.kind === 'folder' || !pictured.test(item.type)) return <TypeIcon item={item} size={44} />;
  // The mark of the content stands in the address, so that a newer version has a newer picture.
  const address = addressOf(contentRoutes.thumbnail, { params: { file: item.id } }, fractionId);
  return <img className={styles.tile} src={`${address}#${item.sha256}`} alt="" loading="lazy" draggable={false} onError={() => setNone(true)} />;
};
