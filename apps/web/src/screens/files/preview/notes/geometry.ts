/** A point on a page in ten-thousandths of its width and height. */
export type Point = readonly [x: number, y: number];

export const full = 10_000;

export const onPage = (page: DOMRect, x: number, y: number): Point => [Math.round(((x - page.left) / page.width) * full), Math.round(((y - page.top) / page.height) * full)];

const distanceTo = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - (ax + along * dx), y - (ay + along * dy));
};

/** Leaves out points that change nothing one could see (Douglas and Peucker), so that a stroke of a pen stays small. */
export const simplified = (points: readonly Point[], tolerance: number): readonly Point[] => {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return points;
  let [farthest, at] = [0, 0];
  points.forEach((point, place) => {
    const distance = distanceTo(point, first, last);
    if (distance > farthest) [farthest, at] = [distance, place];
  });
  if (farthest <= tolerance) return [first, last];
  return [...simplified(points.slice(0, at + 1), tolerance).slice(0, -1), ...simplified(points.slice(at), tolerance)];
};

/** At most `most` points, by coarser and coarser simplification. */
export const bounded = (points: readonly Point[], most: number): readonly Point[] => {
  let result = simplified(points, 6);
  for (let tolerance = 12; result.length > most && tolerance < full; tolerance *= 2) result = simplified(points, tolerance);
  return result.slice(0, most);
};

export const pairs = (flat: readonly number[]): readonly Point[] => Array.from({ length: flat.length / 2 }, (_, n): Point => [flat[2 * n] ?? 0, flat[2 * n + 1] ?? 0]);

/** How near a point comes to a stroke. */
export const nearness = (point: Point, stroke: readonly Point[]): number =>
  stroke.length === 1 ? distanceTo(point, stroke[0] ?? point, stroke[0] ?? point) : Math.min(...stroke.slice(1).map((end, place) => distanceTo(point, stroke[place] ?? end, end)));
