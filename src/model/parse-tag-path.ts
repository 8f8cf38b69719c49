import * as v from 'valibot';
import { parse } from './parse';

/** A tag's own page is all that our pages have the background ask for: "/tags/Slow%20Burn". AO3's tags have 150 letters. */
const tagPath = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^\/tags\/[^/?#\s]+$/));

/** The path of a tag's page, or NotUnderstood. */
export const parseTagPath = (unknown: unknown): string => parse(tagPath, unknown);
