export function findBrowser(name: 'chrome' | 'firefox'): string;
