import * as v from 'valibot';
import { findStamp, type Register, type Stamp } from '@/model/stamp';

/** A stamp, as a line of a backup file holds it. */
export const stamp: v.GenericSchema<unknown, Stamp> = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const found = findStamp(dataset.value);
    if (found !== null) return found;
    addIssue({ expected: 'a stamp' });
    return NEVER;
  }),
);

/** What is so since a stamp. */
export const register = <Value>(
  value: v.GenericSchema<unknown, Value>,
): v.GenericSchema<unknown, Register<Value>> => v.object({ value, at: stamp });
