import type { ServiceNetwork } from './service-network.ts';

/** 1 for the person and everyone below them, leavers and vacant posts included. */
export function branchOf(network: ServiceNetwork, person: number): Uint8Array {
  const { manager, count } = network.organisation.people;
  // 0 not looked at, 1 inside, 2 outside; every way up is walked once.
  const state = new Uint8Array(count);
  state[person] = 1;
  for (let start = 0; start < count; start++) {
    const way: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 2;
      way.push(at);
      at = manager[at];
    }
    if (at >= 0 && state[at] === 1) for (const each of way) state[each] = 1;
  }
  return state.map((each) => (each === 1 ? 1 : 0));
}
