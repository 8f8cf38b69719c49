import * as v from 'valibot';
import { ofWork, parse } from './parse';
import type { PictureAsked } from './picture';

/** Longer addresses than browsers send are no pictures. */
export const webAddress = v.pipe(v.string(), v.maxLength(8_000), v.regex(/^https?:\/\//));

export const isWebAddress = (address: string): boolean => v.is(webAddress, address);

const asked: v.GenericSchema<unknown, PictureAsked> = v.strictObject({ work: ofWork, address: webAddress });

/** The picture that a message asks for, or NotUnderstood. */
export const parsePictureAsked = (unknown: unknown): PictureAsked => parse(asked, unknown);
