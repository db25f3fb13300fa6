import type { MotionDocument, MotionNode } from '../convert/json.js';
import { visit } from '../convert/walk.js';
import { checkBlock } from './check-blocks.js';
import { checkLetterhead, checkReasoning, checkResolution, checkSection, checkSignatories, checkTitle } from './check-parts.js';
import { findingCodes, type Finding } from './findings.js';
import type { MotionRules, Report } from './report.js';

type PartCheck = (part: MotionNode, place: string, report: Report, rules: MotionRules) => void;

const partChecks: Readonly<Record<string, PartCheck>> = {
  letterhead: checkLetterhead,
  title: checkTitle,
  resolution: checkResolution,
  reasoning: checkReasoning,
  section: checkSection,
  signatories: checkSignatories,
};

/** What is missing before the motion can be filed, in the order of the text. Empty when it is ready. */
export function checkMotion(document: MotionDocument, rules: MotionRules): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, place, params = {}) => findings.push({ code, severity: findingCodes[code], place, params });
  document.content.forEach((part, index) => {
    partChecks[part.type]?.(part, String(index), report, rules);
    let level = part.type === 'title' ? 1 : 2;
    visit(part, (node, place) => (level = checkBlock(node, place, level, report)), String(index));
  });
  return findings;
}
