import type { EditRole, SuggestionView } from '#contracts';
import { mayReadComments } from '#features/motions';

/** What the policy looks at: the person's role on the text of the motion, and whose the suggestion is. */
interface Sight {
  readonly role: EditRole;
  readonly mine: boolean;
  readonly open: boolean;
}

/** Those who may write may suggest as well. */
export const maySuggest = (role: EditRole): boolean => role === 'suggest' || mayDecide(role);

export const mayDecide = (role: EditRole): boolean => role === 'edit' || role === 'lead';

/** Suggestions are shown to those who may read what others say about the motion. */
export const maySeeSuggestions = mayReadComments;

/** On the text of a suggestion: its author writes, everybody else who sees the motion reads. */
export const roleOnBranch = (sight: Sight): EditRole => (sight.open && sight.mine && maySuggest(sight.role) ? 'edit' : 'read');

export const suggestionMay = (sight: Sight): SuggestionView['may'] => ({
  write: roleOnBranch(sight) === 'edit',
  decide: sight.open && mayDecide(sight.role),
  withdraw: sight.open && sight.mine,
});
