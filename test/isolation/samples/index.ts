import type { Samples } from '../rooms.js';
import { comments } from './comments.js';
import { contents } from './contents.js';
import { devices } from './devices.js';
import { everybody } from './everybody.js';
import { everyday } from './everyday.js';
import { files } from './files.js';
import { motions } from './motions.js';
import { office } from './office.js';
import { outside } from './outside.js';
import { suggestions } from './suggestions.js';
import { versions } from './versions.js';

export const samples: Samples = {
  ...comments,
  ...contents,
  ...devices,
  ...everybody,
  ...everyday,
  ...files,
  ...motions,
  ...office,
  ...outside,
  ...suggestions,
  ...versions,
};
