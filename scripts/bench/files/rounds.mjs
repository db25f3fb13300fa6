/** Seconds an act takes. */
export async function seconds(act) {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}

/** Does `act` for 0 … count - 1, so many at a time. */
export async function inParallel(count, lanes, act) {
  let next = 0;
  const lane = async () => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** The ways take turns, so that whatever else the machine does meets them alike; whoever began last time comes second. */
export async function takingTurns(rounds, ways) {
  const samples = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = Object.entries(ways);
    for (const [name, act] of round % 2 === 0 ? order : order.reverse()) samples[name].push(await act(round));
  }
  return samples;
}
