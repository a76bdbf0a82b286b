/** So many bytes, of which no two stretches look alike soon. */
export function bytesTo(count: number): Buffer {
  const bytes = Buffer.alloc(count);
  for (let at = 0; at < count; at++) bytes[at] = (at * 31) % 251;
  return bytes;
}
