import { Popup } from '@/popup/Popup';
import { later } from '@/ui/later';
import { mount } from '@/ui/mount';

const LibraryNotice = later(import('@/recovery/LibraryNotice').then((file) => file.LibraryNotice));

mount(<Popup notice={<LibraryNotice />} />);
