import { House1000000000001 } from './0001-house.js';
import { Motions1000000000002 } from './0002-motions.js';
import { Files1000000000003 } from './0003-files.js';
import { Texts1000000000004 } from './0004-texts.js';
import { Intake1000000000005 } from './0005-intake.js';
import { PasswordLinks1000000000006 } from './0006-password-links.js';
import { TextVersions1000000000010 } from './0010-text-versions.js';
import { Suggestions1000000000011 } from './0011-suggestions.js';
import { Comments1000000000012 } from './0012-comments.js';
import { Drive1000000000020 } from './0020-drive.js';
import { Dav1000000000021 } from './0021-dav.js';
import { Contents1000000000022 } from './0022-contents.js';
import { Place1000000000023 } from './0023-place.js';
import { Outside1000000000024 } from './0024-outside.js';
import { HostLog1000000000025 } from './0025-host-log.js';
import { Agenda1000000000026 } from './0026-agenda.js';
import { Saving1000000000030 } from './0030-saving.js';
import { HandIns1000000000031 } from './0031-hand-ins.js';
import { TextSeq1000000000033 } from './0033-text-seq.js';

/** In order. */
export const migrations = [
  House1000000000001,
  Motions1000000000002,
  Files1000000000003,
  Texts1000000000004,
  Intake1000000000005,
  PasswordLinks1000000000006,
  TextVersions1000000000010,
  Suggestions1000000000011,
  Comments1000000000012,
  Drive1000000000020,
  Dav1000000000021,
  Contents1000000000022,
  Place1000000000023,
  Outside1000000000024,
  HostLog1000000000025,
  Agenda1000000000026,
  Saving1000000000030,
  HandIns1000000000031,
  TextSeq1000000000033,
] as const;
