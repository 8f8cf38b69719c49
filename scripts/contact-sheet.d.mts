export function contactSheet(folders: readonly { name: string; files: readonly string[] }[]): string;
