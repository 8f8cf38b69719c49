import { Library } from '@/library/Library';
import { mount } from '@/ui/mount';

mount(<Library />);
