/** How the people of the fractions sign. */
export const sign = {
  demir: { name: 'Kemal Demir', function: 'Fraktionsvorsitzender' },
  ahrens: { name: 'Renate Ahrens', function: 'Stadtvertreterin' },
  yilmaz: { name: 'Ayşe Yılmaz', function: 'Fraktionsvorsitzende' },
  brandt: { name: 'Jürgen Brandt', function: 'Stadtvertreter' },
  vogel: { name: 'Friedrich Vogel', function: 'Fraktionsvorsitzender' },
} as const;
