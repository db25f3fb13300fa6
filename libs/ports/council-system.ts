import type { MotionKind } from '#contracts';

/** What leaves the house when a motion is filed. The PDF is byte for byte the adopted one. */
export interface FilingPackage {
  /** SHA-256 of fraction, motion, version, PDF hash and target: the same filing always has the same key. */
  readonly key: string;
  readonly fractionId: string;
  readonly motionId: string;
  readonly councilId: string;
  readonly fractionName: string;
  readonly fractionColour: string;
  readonly kind: MotionKind;
  readonly title: string;
  readonly number: string | null;
  /** The number of the paper an amendment changes; a string, never parsed. Null where nothing is amended or it has none. */
  readonly parentNumber: string | null;
  readonly version: number;
  readonly filedBy: string;
  readonly filedAt: string;
  readonly bodyName: string;
  readonly bodyId: string;
  readonly meetingId: string | null;
  readonly signatories: readonly { readonly name: string; readonly function: string }[];
  readonly resolution: string;
  readonly html: string;
  /** The text as JSON of a motion, its pictures as words: what an amendment to it will be written against. */
  readonly document: object;
  readonly pdf: Uint8Array;
  readonly pdfSha256: string;
  readonly annexes: readonly { readonly name: string; readonly type: string; readonly sha256: string; readonly bytes: Uint8Array }[];
}

/** `delivered`: the office has it. `sent`: handed over, arrival not proven. `rejected`: refused for good. */
export type Delivery = { readonly state: 'delivered' | 'sent'; readonly reference: string } | { readonly state: 'rejected'; readonly reason: string };

/**
 * A council's way in. `deliver` may be called again with the same key after any failure; an implementer keeps one entry
 * per key whatever happens. It rejects with `DeliveryUnclear` when it cannot know whether the package arrived, and with
 * any other error when it surely did not. `ask` says what the target knows about a key: its state, `null` for nothing,
 * or `'cannot_say'` where the target cannot be asked (then a person decides).
 */
export abstract class CouncilSystem {
  abstract readonly via: 'council_office' | 'email';
  abstract deliver(filing: FilingPackage): Promise<Delivery>;
  abstract ask(key: string, councilId: string): Promise<Delivery | null | 'cannot_say'>;
  /** Says that the motion was withdrawn. May be repeated. */
  abstract withdraw(key: string, councilId: string): Promise<void>;
}

export class DeliveryUnclear extends Error {
  override readonly name = 'DeliveryUnclear';
}

/** The ways to a council that this installation knows, by name. */
export class CouncilSystems {
  constructor(private readonly systems: readonly CouncilSystem[]) {}

  of(via: CouncilSystem['via']): CouncilSystem {
    const system = this.systems.find((each) => each.via === via);
    if (!system) throw new Error(`This installation has no way to the council by ${via}`);
    return system;
  }
}
