import { sha256 } from '#kernel';

/** Dark enough for white letters on them, and told apart by most colour-blind people. */
const colours = ['#0B5FA5', '#A4262C', '#1F6B3A', '#7A3E9D', '#8A5200', '#0E6E7C', '#B0286A', '#4A545C'];

/** The same colour for the same person, everywhere. */
export const caretColour = (personId: string): string => colours[parseInt(sha256(personId).slice(0, 6), 16) % colours.length] ?? '#4A545C';
