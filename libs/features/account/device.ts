const systems: [RegExp, string][] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android/, 'Android'],
  [/Macintosh/, 'Mac'],
  [/Windows/, 'Windows'],
  [/Linux|X11/, 'Linux'],
];
const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const first = (table: [RegExp, string][], agent: string): string | undefined => table.find(([pattern]) => pattern.test(agent))?.[1];

/** A device by a name its owner recognises in the list of sign-ins: "Firefox auf Windows". */
export function deviceOf(userAgent: string): string {
  const browser = first(browsers, userAgent) ?? 'Programm';
  const system = first(systems, userAgent);
  return system ? `${browser} auf ${system}` : browser;
}
