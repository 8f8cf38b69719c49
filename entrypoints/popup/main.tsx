import { Popup } from '@/popup/Popup';
import { later } from '@/ui/later';
import { mount } from '@/ui/mount';

const LibraryNotice = later(async () => (await import('@/recovery/LibraryNotice')).LibraryNotice);

mount(<Popup notice={<LibraryNotice />} />);
