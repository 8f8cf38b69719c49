import { expectLanguage, readerLanguage } from './reader-language';

await expectLanguage(readerLanguage);
