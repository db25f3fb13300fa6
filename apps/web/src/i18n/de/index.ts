import { agenda } from './agenda.js';
import { amendment } from './amendment.js';
import { common } from './common.js';
import { motion } from './motion.js';
import { shell } from './shell.js';
import { access } from './access.js';
import { today } from './today.js';
import { motions } from './motions.js';
import { meetings } from './meetings.js';
import { files } from './files.js';
import { preview } from './preview.js';
import { members } from './members.js';
import { settings } from './settings.js';
import { account } from './account.js';
import { devices } from './devices.js';
import { notices } from './notices.js';
import { search } from './search.js';
import { suggestions } from './suggestions.js';
import { intake } from './intake.js';
import { host } from './host.js';
import { outbox } from './outbox.js';
import { offline } from './offline.js';
import { editor } from './editor.js';
import { filing } from './filing.js';
import { comments } from './comments.js';
import { company } from './company.js';
import { outside } from './outside.js';
import { structure } from './structure.js';
import { versions } from './versions.js';

/** Every text of the screens in German, one file an area. */
export const de = {
  common,
  motion,
  shell,
  access,
  today,
  motions,
  meetings,
  files,
  preview,
  members,
  settings,
  account,
  devices,
  notices,
  search,
  intake,
  host,
  outbox,
  offline,
  editor,
  filing,
  comments,
  suggestions,
  agenda,
  amendment,
  company,
  outside,
  structure,
  versions,
};
