/** What AO3, or whatever stands before it, answered: the body has come to its end, whatever it says. */
export interface Fetched {
  status: number;
  /** Where redirects led, and whether there was one: then AO3 was asked twice. */
  address: string;
  redirected: boolean;
  /** Cloudflare says that this is its challenge and not AO3's page. */
  mitigated: boolean;
  /** The headers of those names. */
  retryAfter: string | null;
  date: string | null;
  text: string;
}

/** No whole answer came: why, and the status where there was one. */
export interface NoAnswer {
  why: 'timeout' | 'cut' | 'no-answer' | 'encoding';
  status: number | null;
}
