import { mount } from '@/ui/mount';
import { Welcome } from '@/welcome/Welcome';

mount(<Welcome />);
