import packer from '../../entrypoints/packer';

// As WXT starts it.
void packer.main();
