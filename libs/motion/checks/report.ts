import type { Finding, FindingCode } from './findings.js';

export interface MotionRules {
  /** Signatories a motion needs; 0 asks for none. */
  readonly minSignatories: number;
  /** False while the target body is kept beside the text and not in the letterhead. */
  readonly targetInLetterhead?: boolean;
}

export type Report = (code: FindingCode, place: string, params?: Finding['params']) => void;
