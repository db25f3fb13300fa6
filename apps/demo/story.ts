import type { MotionKind } from '#contracts';
import type { Moment } from './days.js';
import type { MotionText } from './motion-text.js';
import type { DemoFractionKey, DemoKey } from './people.js';

export type BodyKey = 'council' | 'committee';
export type MeetingKey = 'past' | 'next' | 'committee' | 'later';

type Act =
  | { readonly act: 'review' | 'consent' | 'adopt' }
  | { readonly act: 'objection'; readonly word: string }
  | { readonly act: 'file'; readonly via?: 'email' }
  | { readonly act: 'confirm' }
  | { readonly act: 'return'; readonly reason: string }
  | { readonly act: 'schedule'; readonly meeting: MeetingKey; readonly item: string }
  | { readonly act: 'decide'; readonly result: string }
  | { readonly act: 'withdraw'; readonly reason: string }
  | { readonly act: 'share'; readonly to: DemoKey }
  /** `on`: the words commented on; without them, the motion as a whole. */
  | { readonly act: 'comment'; readonly says: string; readonly on?: string; readonly replies?: readonly (readonly [DemoKey, string])[] };

/** One step on a motion's way, and whose hand it was. */
export type Step = Act & { readonly at: Moment; readonly by: DemoKey };

/** The paper of the administration that an amendment changes, as plain text: as it is, and as it shall be. */
export interface DemoAmended {
  readonly number: string;
  readonly before: string;
  readonly after: string;
}

export interface DemoMotion {
  readonly fraction: DemoFractionKey;
  readonly kind: MotionKind;
  readonly by: DemoKey;
  readonly begun: Moment;
  readonly body: BodyKey;
  readonly meeting?: MeetingKey;
  readonly text: MotionText;
  readonly amends?: DemoAmended;
  /** Names of files of the fraction. */
  readonly annexes?: readonly string[];
  readonly steps: readonly Step[];
}

/** What a file is made of: words, a sheet set by the house's own printer, or a drawing. */
export type FileContent =
  | { readonly words: string }
  | { readonly sheet: { readonly title: string; readonly lead: string; readonly rows: readonly (readonly [label: string, value: string])[]; readonly note: string } }
  | { readonly drawing: 'plan' };

export interface DemoFile {
  readonly fraction: DemoFractionKey;
  readonly folder: readonly string[];
  readonly name: string;
  readonly by: DemoKey;
  readonly at: Moment;
  readonly content: FileContent;
}
