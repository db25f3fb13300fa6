import { House } from './house.js';
import { startNode, type CollabNode, type NodeOptions } from './node.js';

export interface StandingHouse {
  readonly house: House;
  /** The first of its nodes. */
  readonly node: CollabNode;
  readonly second: CollabNode;
}

/** A house with a node for each of the options (at least one), from the first test of the surrounding `describe` to its last. */
export function standingHouse(...options: readonly NodeOptions[]): StandingHouse {
  let built: House | undefined;
  const nodes: CollabNode[] = [];
  beforeAll(async () => {
    built = await House.build();
    for (const each of options.length === 0 ? [{}] : options) nodes.push(await startNode(built.url, each));
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await built?.tearDown();
  });
  const standing = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the house stands from the first test on, with as many nodes as there are options');
    return part;
  };
  return {
    get house() {
      return standing(built);
    },
    get node() {
      return standing(nodes[0]);
    },
    get second() {
      return standing(nodes[1]);
    },
  };
}
