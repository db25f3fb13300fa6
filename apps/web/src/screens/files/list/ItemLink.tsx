import { Link } from '@tanstack/react-router';
import { useFraction } from '../../../app/person.js';
import type { Item } from '../item.js';

/** The name: a folder is entered, a file is shown beside the list. */
export const ItemLink = ({ item, className }: { readonly item: Item; readonly className: string | undefined }) => {
  const { fractionId } = useFraction();
  const rest = { className: className ?? '', 'data-item': item.id, draggable: false };
  if (item.kind === 'folder') {
    return (
      <Link {...rest} to="/f/$fractionId/dateien/$folder" params={{ fractionId, folder: item.id }} search={({ darstellung, nach, ab }) => ({ darstellung, nach, ab })}>
        {item.name}
      </Link>
    );
  }
  return (
    <Link {...rest} to="." search={(before) => ({ ...before, datei: item.id })}>
      {item.name}
    </Link>
  );
};
