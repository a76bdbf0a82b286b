import type { ServiceNetwork } from './service-network.ts';

/**
 * 1 for each outside customer whom somebody here serves: directly, through a group, or through intermediaries
 * (outside customers who are served and serve further ones). Linear in the customers' ties.
 */
export function servedCustomers(network: ServiceNetwork): Uint8Array {
  const served = new Uint8Array(network.customers);
  const queue: number[] = [];
  const isCustomer = (node: number) => node >= network.people && node < network.people + network.customers;
  const serve = (node: number) => {
    if (served[node - network.people]) return;
    served[node - network.people] = 1;
    queue.push(node);
  };
  for (let customer = 0; customer < network.customers; customer++) {
    const node = network.people + customer;
    const { start, node: from } = network.in;
    for (let at = start[node]; at < start[node + 1]; at++) if (!isCustomer(from[at])) serve(node);
  }
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const { start, node: to } = network.out;
    for (let at = start[node]; at < start[node + 1]; at++) if (isCustomer(to[at])) serve(to[at]);
  }
  return served;
}
