import type { ComparedBlockView } from '#contracts';
import type { TFunction } from 'i18next';

type Segment = ComparedBlockView['segments'][number];

const textOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('').trim();

const shortened = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 117).trimEnd()}…`);

/** What was done inside a line, one sentence for each place: what was deleted and what took its place belong together. */
function inside(t: TFunction, segments: readonly Segment[]): string[] {
  const said: string[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    const [one, two] = [segments[at], segments[at + 1]];
    if (one === undefined || one.kind === 'same') continue;
    const text = shortened(one.text.trim());
    if (one.kind === 'deleted' && two?.kind === 'inserted') {
      said.push(t('versions.say.replaced', { deleted: text, inserted: shortened(two.text.trim()) }));
      at += 1;
    } else if (one.kind === 'formatted') said.push(t('versions.say.formatted', { text }));
    else said.push(t(one.kind === 'deleted' ? 'versions.say.deleted' : 'versions.say.inserted', { deleted: text, inserted: text }));
  }
  return said;
}

/** A changed line in sentences, for the list and for screen readers. */
export function sentencesOf(t: TFunction, { kind, segments, reframed }: ComparedBlockView): string[] {
  const text = shortened(textOf(segments.filter((segment) => segment.kind !== 'deleted')));
  if (kind === 'inserted') return [t('versions.say.inserted', { inserted: text })];
  if (kind === 'deleted') return [t('versions.say.deleted', { deleted: shortened(textOf(segments)) })];
  return [
    ...(kind === 'moved' ? [t('versions.say.moved', { text })] : []),
    ...inside(t, segments),
    ...(reframed && kind !== 'moved' ? [t('versions.say.reframed', { text })] : []),
  ];
}

const parts = ['letterhead', 'title', 'resolution', 'reasoning', 'section', 'signatories'] as const;

/** "Beschlussvorschlag, Punkt 2." */
export function placeOf(t: TFunction, { part, frame, label }: ComparedBlockView): string {
  const known = parts.find((each) => each === part);
  const number = label.after ?? label.before ?? '';
  const point = number !== '' && (frame === 'point' || frame === 'subPoint') ? [t('versions.point', { label: number.replace(/[.)]$/, '') })] : [];
  return [...(known ? [t(`versions.where.${known}`)] : []), ...point].join(', ');
}

export const spoken = (t: TFunction, block: ComparedBlockView): string => [placeOf(t, block), ...sentencesOf(t, block)].filter(Boolean).join('. ');
