import { describeTab } from '@/popup/describe-tab';
import { Popup } from '@/popup/Popup';
import { later } from '@/ui/later';
import { mount } from '@/ui/mount';

const LibraryNotice = later(async () => (await import('@/recovery/LibraryNotice')).LibraryNotice);

// The page below is asked what it shows while the reader's language comes.
const begun = describeTab(location.href);

mount(<Popup begun={begun} notice={<LibraryNotice />} />);
