import type { NodeType, Schema } from '@tiptap/pm/model';

/** A node type the motion schema is known to have. Throws in a schema of another kind. */
export function typeIn(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The schema has no ${name}`);
  return type;
}
