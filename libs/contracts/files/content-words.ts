/**
 * Why the content of a file cannot be searched or pictured: a format nobody reads here, nothing written in it (a scan),
 * broken or lying about itself, locked by a password, too large, too slow, or held because of a virus.
 */
export const unreadableReasons = ['format', 'no_text', 'damaged', 'locked', 'too_large', 'too_slow', 'virus'] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];
