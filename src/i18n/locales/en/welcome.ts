import type { Table } from '@/i18n/words';

/** What the page says that is opened once, when Dogear is new. */
export const welcome = {
  welcome: 'Welcome to Dogear',
  welcomeStep: 'Step {step} of {steps}',
  welcomeSkip: 'Skip, and open the library',
  welcomeNext: 'Next',
  welcomeBack: 'Back',
  welcomeDone: 'Open the library',
  welcomeKept: 'What you keep stays here',
  welcomeKeptWhat:
    'Dogear keeps works from AO3 in this browser, so that you can read them without a network. Nothing leaves this device: there is no account and no server, and Dogear tells nobody what you read.',
  welcomeKeptHow: 'Open a work on AO3 and press Dogear’s button to keep it.',
  welcomeKeptChosen: 'Your answer is saved. The options change it.',
  welcomeRules: 'Your own warnings',
  welcomeRulesWhat:
    'Rules of your own can mark, dim or hide works in AO3’s lists, or ask you before a text opens. They are judged on this device before you see the page.',
  welcomeRulesHow:
    'Press Dogear’s button on AO3 and choose “Make a rule from this page”, or write rules in the options.',
  welcomeRulesUnsure:
    'A rule can only go by what AO3’s page says. Where it cannot tell, Dogear says so instead of calling a work safe.',
  welcomePlace: 'Your place in every work',
  welcomePlaceWhat:
    'Dogear remembers where you stopped in each work and offers to go on there. It also puts what you read on a shelf.',
  welcomePlaceHow:
    'You can turn it off here or in the options, leave out works and fandoms, and have it all forgotten.',
} as const satisfies Table;
