/** The findings of the check and their sentences, without the schema: light enough for any screen. */
export { findingCodes, findingSentence, type FindingCode } from './findings.js';
