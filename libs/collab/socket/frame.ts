/** One binary WebSocket message in one piece, unmasked as servers send it (RFC 6455, 5.2). */
function message(payload: Uint8Array): Buffer {
  const { byteLength } = payload;
  const extended = byteLength < 126 ? 0 : byteLength < 65_536 ? 2 : 8;
  const bytes = Buffer.allocUnsafe(2 + extended + byteLength);
  bytes[0] = 0x82;
  bytes[1] = extended === 0 ? byteLength : extended === 2 ? 126 : 127;
  if (extended === 2) bytes.writeUInt16BE(byteLength, 2);
  if (extended === 8) bytes.writeBigUInt64BE(BigInt(byteLength), 2);
  bytes.set(payload, 2 + extended);
  return bytes;
}

let last: { readonly payload: Uint8Array; readonly bytes: Buffer } | null = null;

/** The same message goes to everybody in the room, one after the other: it is framed once. */
export function messageOf(payload: Uint8Array): Buffer {
  if (last?.payload !== payload) last = { payload, bytes: message(payload) };
  return last.bytes;
}
