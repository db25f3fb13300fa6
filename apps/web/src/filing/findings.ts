import type { FindingView } from '#contracts';
import { findingCodes, findingSentence, type FindingCode } from '#motion/checks';
import type { TFunction } from 'i18next';
import type { Language } from '../format/dates.js';

/** Findings about what lies beside the text; the text's own have their sentences where they are found. */
const besideCodes = ['no_target_body', 'annex_too_large', 'annexes_too_large', 'deadline_passed'] as const;
type BesideCode = (typeof besideCodes)[number];

const isOfText = (code: string): code is FindingCode => Object.hasOwn(findingCodes, code);
const isBeside = (code: string): code is BesideCode => besideCodes.some((known) => known === code);

/** The sentence of a finding. A newer server may know codes this page does not: they are shown, not swallowed. */
export const sentenceOfFinding = ({ code, params }: Pick<FindingView, 'code' | 'params'>, language: Language, t: TFunction): string => {
  if (isOfText(code)) return findingSentence({ code, params }, language);
  return isBeside(code) ? t(`filing.check.${code}`, params) : t('filing.check.other', { code });
};

/** Where a finding is mended: on this page, at the annexes, at a spot of the text, or nowhere in particular. */
export type Spot = 'target' | 'annexes' | 'text' | 'nowhere';

export const spotOf = ({ place }: Pick<FindingView, 'place'>): Spot => {
  if (place === null) return 'nowhere';
  return place === 'target' || place === 'annexes' ? place : 'text';
};

/** Errors first, each group in the order of the text. */
export const inOrder = (findings: readonly FindingView[]): FindingView[] =>
  [...findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
