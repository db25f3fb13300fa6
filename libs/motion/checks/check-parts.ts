import type { MotionNode } from '../convert/json.js';
import { letterLabel, pointLabel } from '../convert/numbers.js';
import { childrenOf, isBlank, textAttr } from '../convert/walk.js';
import type { MotionRules, Report } from './report.js';

export function checkLetterhead(part: MotionNode, place: string, report: Report, rules: MotionRules): void {
  if (textAttr(part, 'date') === '') report('date_missing', place);
  if (textAttr(part, 'place').trim() === '') report('place_missing', place);
  if (rules.targetInLetterhead !== false && textAttr(part, 'target').trim() === '') report('target_missing', place);
}

export function checkTitle(part: MotionNode, place: string, report: Report): void {
  if (isBlank(part)) report('title_missing', place);
}

export function checkResolution(part: MotionNode, place: string, report: Report): void {
  const substance = childrenOf(part).filter((child) => child.type !== 'formula');
  if (substance.every(isBlank)) return report('resolution_empty', place, { heading: textAttr(part, 'heading') });
  let index = -1;
  childrenOf(part).forEach((child, at) => {
    if (child.type !== 'point') return;
    index += 1;
    const number = pointLabel(part, index).replace(/[.)]$/, '') || String(index + 1);
    checkPoint(child, `${place}.${at}`, number, report);
  });
}

function checkPoint(point: MotionNode, place: string, number: string, report: Report): void {
  if (isBlank(point)) return report('point_empty', place, { number });
  childrenOf(point).forEach((child, at) => {
    if (child.type !== 'subPoints') return;
    childrenOf(child).forEach((subPoint, index) => {
      const label = `${number} ${letterLabel(index).replace(')', '')}`;
      if (isBlank(subPoint)) report('point_empty', `${place}.${at}.${index}`, { number: label });
    });
  });
}

export function checkReasoning(part: MotionNode, place: string, report: Report): void {
  if (isBlank(part)) report('reasoning_empty', place, { heading: textAttr(part, 'heading') });
}

export function checkSection(part: MotionNode, place: string, report: Report): void {
  if (textAttr(part, 'heading').trim() === '') report('heading_empty', place);
  if (isBlank(part)) report('section_empty', place, { heading: textAttr(part, 'heading') });
}

export function checkSignatories(part: MotionNode, place: string, report: Report, rules: MotionRules): void {
  const named = childrenOf(part).filter((signatory) => textAttr(signatory, 'name').trim() !== '');
  if (named.length < rules.minSignatories) report('signatories_missing', place, { given: named.length, needed: rules.minSignatories });
  childrenOf(part).forEach((signatory, index) => {
    if (!named.includes(signatory)) report('signatory_unnamed', `${place}.${index}`);
  });
}
