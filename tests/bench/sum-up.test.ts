import { expect, it } from 'vitest';
import { alone } from './rounds';
import { sumUp } from './sum-up';

const met = alone({ what: 'quick', unit: 'ms', goal: 10 }, [5]);
const known = alone({ what: 'slow', unit: 'ms', goal: 10, cause: 'all of it is read.' }, [50]);
const silent = alone({ what: 'slower', unit: 'ms', goal: 10 }, [70]);
const compared = alone({ what: 'besides', unit: 'ms', goal: null }, [70]);

it('counts goals, and not rows that have none', () => {
  expect(sumUp({ popup: [met, compared] })).toBe('0 of 1 goals are missed.');
});

it('says that each missed goal has its cause', () => {
  expect(sumUp({ popup: [met], library: [known] })).toBe(
    '1 of 2 goals are missed, each with a cause beside it.',
  );
});

it('names what misses its goal and says no cause', () => {
  expect(sumUp({ popup: [met, silent], library: [known] })).toBe(
    '2 of 3 goals are missed, 1 of them WITHOUT A CAUSE:\n  popup: slower',
  );
});
