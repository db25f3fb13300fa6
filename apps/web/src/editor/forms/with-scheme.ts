/** What people type as an address: "musterstadt.de" is meant as a page, "rat@musterstadt.de" as a mail. */
export const withScheme = (typed: string): string => {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address === '') return address;
  return /^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i.test(address) ? `mailto:${address}` : `https://${address}`;
};
