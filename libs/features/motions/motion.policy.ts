import { granted, mayRelease, seesOnlyShared, type EditRole, type MotionMay, type MotionState, type Role, type ShareRole } from '#contracts';
import { mayFollow } from './motion.life.js';

/** What the policy looks at. `shared`: what the motion was shared with this person for; null when it was not. */
export interface Viewer {
  readonly role: Role;
  readonly shared: ShareRole | null;
}
export interface Subject {
  readonly state: MotionState;
  readonly textIsOpen: boolean;
}

export const maySee = (viewer: Viewer): boolean => !seesOnlyShared(viewer.role) || viewer.shared !== null;

const mayWrite = (viewer: Viewer): boolean => granted[viewer.role].includes('fraction:motions.write');

/** Before the paper goes to the council office, and after it came back: then there is still something to talk over. */
const underDiscussion: readonly MotionState[] = ['draft', 'in_review', 'adopted', 'returned'];

/** What the share lets one do who holds no seat of a member. A member who can only read still comments. */
const level = ({ role, shared }: Viewer): ShareRole => (seesOnlyShared(role) ? (shared ?? 'read') : 'comment');

/** What this person may do with the text; enforced for every frame of the socket. */
export function editRole(viewer: Viewer, motion: Subject): EditRole {
  if (!motion.textIsOpen) return 'read';
  if (!mayWrite(viewer)) return level(viewer);
  return mayRelease(viewer.role) ? 'lead' : 'edit';
}

/** Comments are for the fraction and for those who were asked for theirs; who may only read is shown none. */
export const mayReadComments = (viewer: Viewer): boolean => level(viewer) !== 'read';

/** A frozen text can still be discussed; a filed paper's threads are a record. */
export const mayComment = (viewer: Viewer, motion: Subject): boolean => mayReadComments(viewer) && underDiscussion.includes(motion.state);

/** Everything the client shows a button for. */
export function motionMay(viewer: Viewer, motion: Subject): MotionMay {
  const write = mayWrite(viewer);
  const release = mayRelease(viewer.role);
  const { state } = motion;
  return {
    edit: write && motion.textIsOpen,
    change: write && (motion.textIsOpen || state === 'adopted'),
    requestReview: write && state === 'draft',
    backToDraft: write && state === 'in_review',
    consent: granted[viewer.role].includes('fraction:motions.consent') && state === 'in_review',
    adopt: release && state === 'in_review',
    file: release && state === 'adopted',
    withdraw: release && mayFollow(state, 'withdrawn'),
    draftNewVersion: write && (state === 'returned' || (release && state === 'adopted')),
    remove: write && state === 'draft',
    attach: write && motion.textIsOpen,
    share: write,
    comment: mayComment(viewer, motion),
    readComments: mayReadComments(viewer),
    compare: write,
  };
}
