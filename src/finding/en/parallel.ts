/** The English of a file of Vietnamese sentences: the same codes, none missing and none of its own. */
export type Parallel<Vietnamese> = { readonly [Code in keyof Vietnamese]: string };
