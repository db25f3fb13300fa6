export { ReadingExtractor, ReadingPictures } from './file-reader.js';
export { ReadingRoom } from './reading-room.js';
