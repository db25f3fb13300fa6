/** The name to try after `tries` that were taken: "Plan.png", "Plan (2).png", "Plan (3).png". */
export const nameFor = (name: string, tries: number): string => {
  if (tries === 0) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return `${stem} (${tries + 1})${ending}`;
};
