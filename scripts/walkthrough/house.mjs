/** What the walkthrough takes from the built house: the words of its frames and of its text. */
export { frameType, ownFrameTypes } from '#contracts';
export { FRAGMENT, wordsOf } from '#motion';
