import * as Y from 'yjs';
import { CommentsService } from '#features/comments';
import { MotionsRepo } from '#features/motions';
import { TextsService } from '#features/texts';
import { must, type MemberActor } from '#kernel';
import { FRAGMENT } from '#motion';
import { FractionDb } from '#persistence';
import type { DemoKey } from '../people.js';
import type { Step } from '../story.js';
import type { Stage } from './stage.js';

type CommentStep = Extract<Step, { act: 'comment' }>;

/** A comment as a browser makes it, and what the others answered. */
export async function comment(stage: Stage, actor: MemberActor, motion: string, step: CommentStep, member: (who: DemoKey) => Promise<MemberActor>): Promise<void> {
  const comments = stage.part(CommentsService);
  const passage = step.on === undefined ? null : await passageOf(stage, actor, motion, step.on);
  const { id } = await comments.begin(actor, motion, { text: step.says, passage });
  for (const [who, text] of step.replies ?? []) await comments.reply(await member(who), motion, id, text);
}

async function passageOf(stage: Stage, actor: MemberActor, motionId: string, words: string) {
  const state = await stage.part(FractionDb).run(actor, async () => {
    const { motion } = await stage.part(MotionsRepo).seen(actor, motionId);
    return (await stage.part(TextsService).read(motion.documentId)).state;
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const { text, at } = must(wordsIn(doc.getXmlFragment(FRAGMENT), words), 'passage_unknown');
  const position = (index: number, side: number) => Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side))).toString('base64');
  return { start: position(at, 0), end: position(at + words.length, -1), quote: words };
}

function wordsIn(node: Y.XmlFragment, words: string): { text: Y.XmlText; at: number } | null {
  const children: readonly unknown[] = node.toArray();
  for (const child of children) {
    if (child instanceof Y.XmlText) {
      const at = String(child).indexOf(words);
      if (at >= 0) return { text: child, at };
    }
    const found = child instanceof Y.XmlFragment ? wordsIn(child, words) : null;
    if (found) return found;
  }
  return null;
}
