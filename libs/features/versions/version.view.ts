import { NOW, type ComparedBlockView, type VersionHead } from '#contracts';
import type { Motion, MotionVersion } from '#features/motions';
import type { ComparedBlock } from '#motion/compare';
import type { TextVersion } from './text-version.entity.js';

/** Persons by id. */
export type Names = ReadonlyMap<string, string>;

const namesOf = (ids: readonly string[], names: Names): string[] => ids.flatMap((id) => names.get(id) ?? []);

export const versionHead = ({ id, kind, name, at, byName, writers, sha256 }: Omit<TextVersion, 'document'>, names: Names): VersionHead => ({
  ref: id,
  kind,
  name,
  at: at.toISOString(),
  by: byName,
  writers: namesOf(writers, names),
  adopted: null,
  sha256,
});

export const adoptedHead = ({ version, at, byName, sha256 }: Pick<MotionVersion, 'version' | 'at' | 'byName' | 'sha256'>, filed: boolean): VersionHead => ({
  ref: `adopted-${version}`,
  kind: 'adopted',
  name: null,
  at: at.toISOString(),
  by: byName,
  writers: [],
  adopted: { version, filed },
  sha256,
});

export const presentHead = (motion: Motion, sha256: string, writers: readonly string[], names: Names): VersionHead => ({
  ref: NOW,
  kind: 'present',
  name: null,
  at: motion.changedAt.toISOString(),
  by: null,
  writers: namesOf(writers, names),
  adopted: null,
  sha256,
});

/** What the screen needs of a compared line; positions are for editors only. */
export function blockView({ kind, before, after, segments, reframed }: ComparedBlock): ComparedBlockView {
  const shown = kind === 'movedAway' ? (before ?? after) : (after ?? before);
  if (!shown) throw new Error('A compared block has no side');
  const { role, part, frame, level } = shown;
  const label = { before: before?.label ?? null, after: after?.label ?? null };
  return { kind, role, part, frame, level, label, reframed, segments: segments.map((segment) => ({ ...segment, marks: [...segment.marks] })) };
}
