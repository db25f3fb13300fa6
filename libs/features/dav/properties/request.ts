import { AppError } from '#kernel';
import { childOf, elementsOf, textOf, type XmlElement } from '../xml/parse-xml.js';

export const DAV = 'DAV:';

export interface PropertyName {
  readonly namespace: string;
  readonly name: string;
}

/** What a PROPFIND asks for. */
export type Wanted = { readonly kind: 'all' } | { readonly kind: 'names' } | { readonly kind: 'some'; readonly names: readonly PropertyName[] };

const refuse = (): never => {
  throw new AppError('invalid_input', { field: 'XML' });
};

/** No body means: all. */
export function wantedBy(body: XmlElement | null): Wanted {
  if (body === null) return { kind: 'all' };
  if (body.namespace !== DAV || body.name !== 'propfind') return refuse();
  if (childOf(body, DAV, 'propname')) return { kind: 'names' };
  const some = childOf(body, DAV, 'prop');
  if (some) return { kind: 'some', names: elementsOf(some).map(({ namespace, name }) => ({ namespace, name })) };
  return childOf(body, DAV, 'allprop') ? { kind: 'all' } : refuse();
}

/** One step of a PROPPATCH; they are done in the order in which they stand. */
export interface PropertyChange {
  readonly property: XmlElement;
  readonly remove: boolean;
}

export function changesIn(body: XmlElement | null): PropertyChange[] {
  if (body?.namespace !== DAV || body.name !== 'propertyupdate') return refuse();
  const changes = elementsOf(body)
    .filter(({ namespace, name }) => namespace === DAV && (name === 'set' || name === 'remove'))
    .flatMap((step) => elementsOf(childOf(step, DAV, 'prop') ?? refuse()).map((property) => ({ property, remove: step.name === 'remove' })));
  return changes.length === 0 ? refuse() : changes;
}

/** What a LOCK asks for. */
export interface LockWish {
  readonly exclusive: boolean;
  /** As the client wrote it: a text, or an element with an address in it. */
  readonly owner: XmlElement | null;
}

export function lockWish(body: XmlElement): LockWish {
  const scope = childOf(body, DAV, 'lockscope') ?? refuse();
  const type = childOf(body, DAV, 'locktype') ?? refuse();
  const exclusive = childOf(scope, DAV, 'exclusive') !== undefined;
  if (body.name !== 'lockinfo' || body.namespace !== DAV || !childOf(type, DAV, 'write') || (!exclusive && !childOf(scope, DAV, 'shared'))) return refuse();
  const owner = childOf(body, DAV, 'owner') ?? null;
  if (owner && textOf(owner).length > 1_000) return refuse();
  return { exclusive, owner };
}
