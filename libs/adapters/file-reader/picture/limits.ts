/** A picture of 100 megapixels fills 400 MB when unpacked; cameras make half of that. */
export const mostPixels = 100_000_000;
