import type { Settings } from '#model/settings.ts';

/** The organisation's own words for a customer, in the forms that sentences need. */
export interface Words {
  readonly customer: string;
  readonly customers: string;
  /** With a capital, as a sentence or a heading begins. */
  readonly Customer: string;
  readonly Customers: string;
  /** "a guest", "an end user"; "A guest" as a sentence begins. */
  readonly aCustomer: string;
  readonly ACustomer: string;
}

/** Made once for each vocabulary, since every sentence asks for it. */
export function wordsOf({ settings: { vocabulary } }: { readonly settings: Settings }): Words {
  const known = made.get(vocabulary);
  if (known) return known;
  const { customer, customers } = vocabulary;
  const article = /^[aeio]/i.test(customer) ? 'an' : 'a';
  const words = {
    customer,
    customers,
    Customer: capital(customer),
    Customers: capital(customers),
    aCustomer: `${article} ${customer}`,
    ACustomer: `${capital(article)} ${customer}`,
  };
  made.set(vocabulary, words);
  return words;
}

const made = new WeakMap<Settings['vocabulary'], Words>();

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
