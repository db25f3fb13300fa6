/** SHA-256; browsers have it on safe connections only. */
export const sumOf = async (part: Blob): Promise<string | undefined> => {
  if (!isSecureContext) return undefined;
  const hash = await crypto.subtle.digest('SHA-256', await part.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
